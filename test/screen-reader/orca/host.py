#!/usr/bin/python3
"""Starts Orca with recorder.py in the place of its speech server. Usage: host.py FOLDER [DEBUG_FILE]

It does what /usr/bin/orca does, less the check for another Orca of the same user, so that runs can go side by side.
What differs from Orca as installed:
  - no voice, no braille, no sound;
  - no "say all" when a page has loaded: it would talk through every journey, and stopping it moves the caret;
  - Orca 43 alone: it keeps the scripts of applications that have left the bus. Firefox is there under two names, and
    Orca 43 falls back from focus mode to browse mode when it drops one of them, whatever the page does.
Orca 43 to 51 are known to work.
"""
import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import gi  # noqa: E402

for namespace, version in (("Gtk", "3.0"), ("Gdk", "3.0"), ("Atspi", "2.0")):
    try:
        gi.require_version(namespace, version)
    except ValueError:  # newer Orcas do without some of these
        pass


def load(name):
    """A module of Orca's, or None where this version has none of that name."""
    try:
        return importlib.import_module("orca." + name)
    except ModuleNotFoundError as error:
        if error.name != "orca." + name:
            raise
        return None


def quieten(folder):
    settings_manager = load("settings_manager")
    if settings_manager:  # up to Orca 49 or so settings are Python variables, which this file may change
        with open(os.path.join(folder, "orca-customizations.py"), "w", encoding="utf-8") as file:
            file.write(
                "import orca.settings as s\ns.speechServerInfo = None\ns.enableBraille = False\n"
                "s.enableSound = False\ns.sayAllOnLoad = False\n"
            )
        manager = (getattr(settings_manager, "get_manager", None) or settings_manager.getManager)()
        manager.activate(folder, {})
        return
    registry = load("gsettings_registry").get_registry()
    for schema, key in (("braille", "enabled"), ("sound", "enabled"), ("document", "say-all-on-load")):
        registry.set_runtime_value(schema, key, False)


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    debug = load("debug")
    if len(sys.argv) > 2:
        debug.debugLevel = debug.LEVEL_ALL
        debug.debugFile = open(sys.argv[2], "w", buffering=1, encoding="utf-8")

    # Orca's modules import one another in a ring; this is the order of its own start.
    load("debugging_tools_manager")
    scripts = load("script_manager").ScriptManager
    load("settings_manager")

    import recorder

    sys.modules["orca.speechdispatcherfactory"] = recorder  # Orca loads its speech server by this name
    quieten(folder)
    if hasattr(scripts, "reclaimScripts"):
        scripts.reclaimScripts = lambda self: None
    return load("orca").main()


if __name__ == "__main__":
    sys.exit(main())
