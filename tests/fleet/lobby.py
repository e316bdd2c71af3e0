"""The two real programs: an office that builds editions, and kiosks that show them."""
import json
import os
import shutil
import struct
import zlib
from pathlib import Path

from base import ASSETS, ROOT, Program, outcome_of, run, wait_for
from place import Place

PROGRAMME = ROOT / "tests/scenarios/programme"
STILLS = 4  # of noise, which no compression makes smaller: an edition that takes its time on the way
PROGRAMS = Path(os.environ.get("LOBBY_PROGRAMS", ROOT / "build/release/app"))


def lobbyctl(*words, good=(0,)):
    return run([PROGRAMS / "lobbyctl", *words], good)


def write_noise(file, width, height):
    """A PNG of noise."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + os.urandom(3 * width) for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    content = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b"")
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + content)


class Office:
    """Its folders `editions` and `reports`, and where editions are built."""

    def __init__(self, folder):
        self.folder = folder
        self.desk, self.editions, self.reports = folder / "desk", folder / "editions", folder / "reports"
        for part in (self.desk, self.editions, self.reports):
            part.mkdir(parents=True)
        lobbyctl("keygen", self.desk / "keys", "--no-password")
        self.trusted = self.desk / "keys/lobbycards.pub"
        shutil.copytree(PROGRAMME, self.desk / "programme")

    def build(self, serial):
        """An edition on the desk, and not yet given to anybody. None has a picture in common with another, because
        Syncthing fetches only what is new."""
        for number in range(STILLS):
            write_noise(self.desk / f"programme/films/harbour/stills/noise-{number}.png", 1280, 720)
        file = self.desk / f"{serial}.lobby"
        lobbyctl("build", self.desk / "programme", "-o", file, "--key", self.desk / "keys/lobbycards.key", "--serial",
                 serial, "--label", f"Week {serial}", "--assets", ASSETS)
        return file

    def verify(self, file):
        return lobbyctl("verify", file, "--trust", self.trusted.parent)

    def fleet(self, *more):
        """Gives whether all is well, and the kiosks by name."""
        code, text = outcome_of([PROGRAMS / "lobbyctl", "fleet", self.reports, "--json", *more], good=(0, 1))
        return code == 0, {row["host"]: row for row in json.loads(text)} if text.startswith("[") else {}


class Kiosk(Place):
    def __init__(self, folder, host, address, trusted):
        super().__init__(folder, host, address)
        shutil.copy(trusted, self.home / "keys/office.pub")
        (self.settings / "kiosk.toml").write_text('clock = "trusted"\n')
        shutil.copy(self.settings / "kiosk.toml", self.home)
        self.inbox = self.home / "inbox"
        self.program = None

    def switch_on(self, *more):
        words = ["bwrap", "--dev-bind", "/", "/", "--unshare-uts", "--hostname", self.host, "--die-with-parent", "--",
                 PROGRAMS / "lobbycards", "--home", self.home, "--media", self.folder / "none", "--assets", ASSETS,
                 "--window", "640x360", "--draw", "software", *more]
        environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
        self.program = Program(words, self.folder / "kiosk.log", env=environment)
        wait_for(f"the kiosk {self.host} shows something", lambda: self.program.says("is on show"))

    def switch_off(self):
        self.program.stop()

    def status(self):
        return json.loads(lobbyctl("status", "--home", self.home, "--json"))

    def showing(self):
        """The serial of the edition that it shows; 0 while there is none."""
        status = self.status()
        return ((status.get("trying") or status.get("current")) or {}).get("serial", 0)

    def wait_for_edition(self, serial):
        wait_for(f"{self.host} shows edition {serial}", lambda: self.showing() == serial)

    def log(self):
        return "\n".join(self.status()["log"])

    def lies_in_inbox(self):
        return sorted(file.name for file in self.inbox.iterdir() if file.is_file())

    def found(self):
        """What it makes of the files in its inbox."""
        return lobbyctl("find", self.inbox, "--home", self.home, good=(0, 1))

    def report(self):
        return "".join(file.read_text() for file in self.home.glob("outbox/lobbycards-health-*.json"))
