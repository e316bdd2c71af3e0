"""A Syncthing in each kiosk and in the office, as Debian's unit and our drop-in start it."""
import json
import urllib.request
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from base import UNITS, Failure, Program, run, wait_for
from manual import commands
from unit import Unit

DEBIAN = Path("/lib/systemd/system/syncthing@.service")
DROP_IN = UNITS / "syncthing@lobbycards.service.d/lobbycards.conf"
CONFIG = ".config/syncthing/config.xml"
PAGES, SYNC = 8384, 22000  # Syncthing's usual ports; every machine has an address of its own

# Nothing that looks for others, or for a new version: the stories have no network but loopback.
ALONE = {"globalAnnounceEnabled": "false", "localAnnounceEnabled": "false", "relaysEnabled": "false",
         "natEnabled": "false", "urAccepted": "-1", "crashReportingEnabled": "false", "autoUpgradeIntervalH": "0",
         "startBrowser": "false", "reconnectionIntervalS": "2", "stunKeepaliveStartS": "0",
         "limitBandwidthInLan": "true"}


class Syncthing:
    def __init__(self, place):
        self.place, self.program = place, None
        self.manual("generate")
        self.printed = self.manual("serve").strip()
        tree = ElementTree.parse(place.home / CONFIG)
        options = tree.find("options")
        for name, value in ALONE.items():
            options.find(name).text = value
        options.find("listenAddress").text = f"tcp://{place.address}:{SYNC}"
        tree.find("gui/address").text = f"{place.address}:{PAGES}"
        self.key = tree.find("gui/apikey").text
        tree.write(place.home / CONFIG)

    def manual(self, part, **names):
        """Does what FLEET.md tells people to type."""
        said = ""
        for words in commands("syncthing", part, **names):
            said += run(self.place.sandbox() + ["--", *words])
        return said

    def start(self):
        words, calls = Unit(DEBIAN, DROP_IN).sandbox(self.place)
        with calls:
            command = next(Unit(DEBIAN, DROP_IN).commands(self.place))[0]
            self.program = Program(words + command, self.place.folder / "syncthing.log", pass_fds=[calls.fileno()])
        wait_for(f"Syncthing of {self.place.host} answers", self.answers)

    def answers(self):
        self.program.says("")
        try:
            return self.ask("system/ping")
        except OSError:
            return None

    def stop(self):
        self.program.stop()

    def kill(self):
        self.program.kill()

    def ask(self, what, change=None, method="PATCH"):
        """Its REST interface; with a change, that part of the configuration is changed."""
        body = None if change is None else json.dumps(change).encode()
        request = urllib.request.Request(f"http://{self.place.address}:{PAGES}/rest/{what}", body,
                                         {"X-API-Key": self.key}, method=method if body else "GET")
        with urllib.request.urlopen(request, timeout=20) as answer:
            text = answer.read()
        return json.loads(text) if text else {}

    def add(self, kind, one):
        """A device or a folder, as people do on its page."""
        self.ask(f"config/{kind}", one, "POST")

    def identity(self):
        if self.ask("system/status")["myID"] != self.printed:
            raise Failure(f"the page lets people note {self.printed}, which is another one's")
        return self.printed

    def find_at(self, other):
        """Says where another one is, since nobody looks for it here."""
        self.ask(f"config/devices/{other.identity()}", {"addresses": [f"tcp://{other.place.address}:{SYNC}"]})

    def connected_with(self, other):
        return self.ask("system/connections")["connections"].get(other.identity(), {}).get("connected", False)

    def send_slowly(self, kilobytes):
        """A second; 0: as fast as it goes."""
        self.ask("config/options", {"maxSendKbps": kilobytes})

    def set_type(self, folder, kind):
        self.ask(f"config/folders/{folder}", {"type": kind})


def check_folders(instances):
    for each in instances:
        for folder in each.ask("config/folders"):
            state = each.ask(f"db/status?folder={folder['id']}")
            if state.get("error"):
                raise Failure(f"{each.place.host}: the folder {folder['id']} says {state['error']}")
