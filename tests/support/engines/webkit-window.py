"""One window of WebKitGTK for the driver, which keeps its data: the engine's own test browser keeps none when driven."""
import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

home = sys.argv[-1]


def began(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("Stopgap")
    session.set_application_info(about)
    session.connect("create-web-view", lambda _session: view)


def keep(_context, download):
    def at(download, name):
        download.set_destination("file://" + os.path.join(home, name))
        return True

    download.connect("decide-destination", at)


data = WebKit2.WebsiteDataManager(base_data_directory=home, base_cache_directory=home)
context = WebKit2.WebContext.new_with_website_data_manager(data)
context.set_automation_allowed(True)
context.set_preferred_languages(["en-GB"])
context.connect("automation-started", began)
context.connect("download-started", keep)
view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
window = Gtk.Window(default_width=390, default_height=844, decorated=False)
window.add(view)
window.show_all()
window.connect("destroy", Gtk.main_quit)
Gtk.main()
