/** Component tests share one page: each leaves it empty. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/preact';
import { afterEach } from 'vitest';

// A busy machine is no finding: what comes at all may take its time, what never comes still fails.
configure({ asyncUtilTimeout: 4_000 });

afterEach(cleanup);
