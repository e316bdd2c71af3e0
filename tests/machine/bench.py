"""What all scenarios have in common: the folder build/machine, the programs of this computer, and machines to start."""
import shutil
import subprocess
import time
from pathlib import Path

import image
import picture
import system
from guest import HEIGHT, WIDTH, Guest

ROOT = Path(__file__).resolve().parents[2]


class Bench:
    """Makes what is missing when it is first asked for."""

    def __init__(self, package, programs, assets):
        self.folder = ROOT / "build/machine"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.package = Path(package)
        self.lobbyctl, self.lobbycards = Path(programs) / "lobbyctl", Path(programs) / "lobbycards"
        self.demo, self.demo_db = Path(assets) / "assets/demo", Path(assets) / "demo.db"
        base = image.base(image.dependencies(self.package), self.folder)
        self.system = system.build(base)
        self.base_disk = base / f"debian-{image.made_from()}.raw"
        image.disk(base, self.system, lambda: image.touch_program(base / "touch-panel"), self.base_disk)

    @property
    def kiosk_disk(self):
        """With the package installed; see scenarios/install.py, which makes it."""
        return self.folder / "kiosk.qcow2"

    @property
    def ready_disk(self):
        """As the machine was when it showed its first card; beside it the memory, `ready.ram`."""
        return self.folder / "ready.qcow2"

    @property
    def edition_disk(self):
        """With an edition installed, and switched off in order; scenarios/stick.py makes it."""
        return self.folder / "edition.qcow2"

    def overlay(self, backing, target):
        """A disk that begins as that one, and is written on its own."""
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        kind = "qcow2" if backing.suffix == ".qcow2" else "raw"
        subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-F", kind, "-b", backing, target], check=True)
        return target

    def boot(self, name, backing=None, **how):
        """From the kernel's start, on a fresh copy of the kiosk's disk."""
        folder = self.folder / name
        disk = self.overlay(backing or self.kiosk_disk, folder / "disk.qcow2")
        return Guest(self.system, disk, folder, **how)

    def again(self, name, system=None, **how):
        """From the kernel's start, on the disk as the last machine of this name left it."""
        folder = self.folder / name
        return Guest(system or self.system, folder / "disk.qcow2", folder, **how)

    def resume(self, name, **how):
        """A kiosk that shows its first card already: from the memory that was saved then."""
        folder = self.folder / name
        disk = self.overlay(self.ready_disk, folder / "disk.qcow2")
        incoming = ["-incoming", f"exec:cat {self.folder / 'ready.ram'}"]
        guest = Guest(self.system, disk, folder, extra=incoming, **how)
        while guest.qmp.command("query-status")["status"] == "inmigrate":
            time.sleep(0.2)
        guest.qmp.command("cont")  # it was stopped when its memory was saved
        return guest

    def forget(self, *disks):
        """Those that were made on top of one that is made anew."""
        for disk in disks:
            disk.unlink(missing_ok=True)

    def save_ready(self, guest):
        """Stops the machine for good, and keeps its memory and its disk."""
        self.forget(self.edition_disk)
        memory = self.folder / "ready.ram"
        guest.qmp.command("stop")
        guest.qmp.command("migrate", uri=f"exec:cat >{memory}")
        while guest.qmp.command("query-migrate").get("status") not in ("completed", "failed"):
            time.sleep(0.2)
        guest.close()
        shutil.move(guest.folder / "disk.qcow2", self.ready_disk)

    def call(self, *words):
        """A program of this computer; gives what it says."""
        words = [str(word) for word in words]
        done = subprocess.run(words, capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(words)}: {done.stderr.strip()}")
        return done.stdout

    def golden(self, name, *arguments):
        """What the kiosk's program draws on this computer, with the same words and the same size."""
        file = self.folder / name
        self.call(self.lobbycards, *arguments, "--window", f"{WIDTH}x{HEIGHT}", "--screenshot", file)
        return picture.read(file)
