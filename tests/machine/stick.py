"""USB sticks as files, and editions to lie on them."""
import shutil
import subprocess
from pathlib import Path


class Office:
    """Where editions come from: a key, and the demo under another name. Made once."""

    def __init__(self, bench):
        self.bench = bench
        self.folder = bench.folder / "office"
        self.folder.mkdir(exist_ok=True)
        self.key = self.folder / "keys/lobbycards.key"
        if not self.key.exists():
            bench.call(bench.lobbyctl, "keygen", self.folder / "keys", "--no-password")

    @property
    def public_key(self):
        return self.folder / "keys/lobbycards.pub"

    def edition(self, serial, first_film):
        """The demo with that film first, so that editions can be told apart by their first card."""
        file = self.folder / f"{serial}.lobby"
        if file.exists():
            return file
        source = self.folder / f"programme-{serial}"
        shutil.rmtree(source, ignore_errors=True)
        shutil.copytree(self.bench.demo, source)
        facts = source / "programme.toml"
        lines = [line for line in facts.read_text().splitlines() if not line.startswith("featured")]
        facts.write_text(f'featured = ["{first_film}"]\n' + "\n".join(lines) + "\n")
        self.bench.call(self.bench.lobbyctl, "build", source, "-o", file, "--key", self.key,
                        "--serial", serial, "--label", f"Edition {serial}")
        return file


def make(target, *files, size="128M"):
    """A stick with one FAT partition over all of it, and those files at its top."""
    target = Path(target)
    target.unlink(missing_ok=True)
    subprocess.run(["truncate", "-s", size, target], check=True)
    subprocess.run(["mkfs.vfat", "-F", "32", "-n", "CINEMA", target], check=True, stdout=subprocess.DEVNULL)
    for file in files:
        subprocess.run(["mcopy", "-i", target, file, "::/"], check=True)
    return target


class Port:
    """The USB port of a machine."""

    def __init__(self, guest):
        self.guest = guest

    def plug_in(self, stick, bytes_a_second=0):
        """A slow stick is read at so many bytes a second."""
        qmp = self.guest.qmp
        qmp.command("blockdev-add", driver="raw", node_name="stick-file",
                    file={"driver": "file", "filename": str(stick), "read-only": True}, read_only=True)
        node = "stick-file"
        if bytes_a_second:
            qmp.command("object-add", qom_type="throttle-group", id="slow", limits={"bps-read": bytes_a_second})
            qmp.command("blockdev-add", driver="throttle", node_name="stick-slow", throttle_group="slow",
                        file="stick-file", read_only=True)
            node = "stick-slow"
        qmp.device_add("usb-storage", "stick", bus="usb.0", drive=node, removable=True)
        self.nodes = [node] if node == "stick-file" else [node, "stick-file"]

    def pull_out(self):
        qmp = self.guest.qmp
        qmp.command("device_del", id="stick")
        for node in self.nodes:
            for attempt in range(50):
                if qmp.try_command("blockdev-del", node_name=node):
                    break
                self.guest.run("sleep 0.1")
        if len(self.nodes) > 1:
            qmp.try_command("object-del", id="slow")
