"""A WebKitGTK window for WebKitWebDriver: `webkit-browser.py WIDTH HEIGHT [PROFILE]`.

The browser that comes with the driver forgets everything when it is closed, and keeps its databases in memory, where they
behave differently. With a profile this one does as a phone's browser does; without one it is a private session.
"""
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

width, height = int(sys.argv[1]), int(sys.argv[2])
if len(sys.argv) > 3:
    profile = sys.argv[3]
    store = WebKit2.WebsiteDataManager(base_data_directory=profile + "/data", base_cache_directory=profile + "/cache")
    store.get_cookie_manager().set_persistent_storage(
        profile + "/cookies.sqlite", WebKit2.CookiePersistentStorage.SQLITE
    )
else:
    store = WebKit2.WebsiteDataManager.new_ephemeral()
context = WebKit2.WebContext.new_with_website_data_manager(store)
context.set_preferred_languages(["en-GB"])
context.set_automation_allowed(True)
settings = WebKit2.Settings()
settings.set_enable_write_console_messages_to_stdout(True)


def open_view(_session):
    window = Gtk.Window(decorated=False)
    window.set_default_size(width, height)
    view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    window.add(view)
    window.show_all()
    return view


def begin(_context, session):
    described = WebKit2.ApplicationInfo()
    described.set_name("webkit-browser")
    session.set_application_info(described)
    session.connect("create-web-view", open_view)


context.connect("automation-started", begin)
Gtk.main()
