"""A virtual Raspberry Pi: qemu-system-aarch64 with a screen, a USB port, and a shell that only the harness has."""
import base64
import os
import socket
import subprocess
import time
from pathlib import Path

import picture
from qmp import Qmp, QmpError

WIDTH, HEIGHT = 1280, 720  # llvmpipe under emulation is slow: the smallest size that the design knows


# The guest's clock counts instructions, 2^SHIFT ns each: what it measures, and how long it is patient, is then the same
# however busy this computer is. 500 million a second are about a third of a Raspberry Pi 3's.
SHIFT = 1
SLOWEST = 40  # seconds here for one of the guest's, on a busy computer


class GuestError(Exception):
    """The guest does not do what was asked of it."""


class Guest:
    """Runs from the start to close(); `folder` takes sockets and logs. While nothing happens in it its time passes as
    ours, or, with idle="skip", at once."""

    def __init__(self, system, disk, folder, extra=(), command_line="", rtc=None, idle="real", shift=SHIFT):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._qmp_path, self._shell_path = self.folder / "qmp", self.folder / "shell"
        for path in (self._qmp_path, self._shell_path):
            path.unlink(missing_ok=True)
        words = f"root=/dev/vda rw quiet loglevel=3 vt.global_cursor_default=0 console=ttyAMA0 {command_line}"
        arguments = [
            "qemu-system-aarch64", "-nodefaults", "-display", "none", "-M", "virt", "-cpu", "cortex-a72",
            "-m", "1024", "-smp", "1", "-accel", "tcg,tb-size=512",
            "-icount", f"shift={shift},align=off,sleep={'on' if idle == 'real' else 'off'}",
            "-kernel", system.kernel, "-initrd", system.initrd, "-append", words.strip(),
            "-serial", f"file:{self.folder}/console", "-qmp", f"unix:{self._qmp_path},server=on,wait=off",
            "-device", f"virtio-gpu-pci,xres={WIDTH},yres={HEIGHT}",
            "-device", "qemu-xhci,id=usb", "-device", "usb-kbd",
            "-device", "virtio-serial-pci", "-chardev", f"socket,id=shell,path={self._shell_path},server=on,wait=off",
            "-device", "virtserialport,chardev=shell,name=lobbycards.harness",
            "-device", "virtio-rng-pci", *disk_arguments(disk), *extra]
        arguments += ["-rtc", f"clock=vm,base={rtc or 'utc'}"]
        self.begun = time.monotonic()
        with open(self.folder / "qemu", "wb") as log:
            self.process = subprocess.Popen([str(word) for word in arguments], stdout=log, stderr=log,
                                            preexec_fn=lambda: os.nice(10))
        try:
            self.qmp = Qmp(self._qmp_path)
        except QmpError as error:
            self.close()
            raise GuestError(f"{error}; {(self.folder / 'qemu').read_text()}") from error
        self._shell = None
        self._asked = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _open_shell(self):
        shell = socket.socket(socket.AF_UNIX)
        shell.connect(str(self._shell_path))
        return shell

    def run(self, script, patience=600):
        """Runs it as root, in bash; gives (exit code, what it said)."""
        self._asked += 1
        mark = f"{os.getpid()}-{self._asked}"
        until = time.monotonic() + patience
        if self._shell is None:
            self._shell = self._open_shell()
            self._received = b""
        line = f"{mark} {base64.b64encode(script.encode()).decode()}\n".encode()
        self._shell.sendall(line)
        while True:
            while b"\n" in self._received:
                answer, self._received = self._received.split(b"\n", 1)
                words = answer.decode(errors="replace").split()
                if words and words[0] == mark:
                    said = base64.b64decode(words[2]) if len(words) > 2 else b""
                    return int(words[1]), said.decode(errors="replace").strip()
            left = until - time.monotonic()
            if left <= 0:
                raise GuestError(f"no answer within {patience} s to: {script[:80]}")
            self._shell.settimeout(left)
            try:
                more = self._shell.recv(65536)
            except OSError:
                continue
            if not more:
                raise GuestError("the machine has ended")
            self._received += more

    def ask(self, script, patience=600):
        """What it says; it must succeed."""
        code, said = self.run(script, patience)
        if code != 0:
            raise GuestError(f"`{script[:120]}` ended with {code}: {said[-400:]}")
        return said

    def wait_for(self, script, patience, what=""):
        """Asks each second until it succeeds; gives what it then says. In seconds of the guest's time."""
        loop = f"for _ in $(seq {patience}); do said=$({script}) && echo \"$said\" && exit; sleep 1; done; echo \"$said\"; exit 1"
        code, said = self.run(loop, 60 + patience * SLOWEST)
        if code != 0:
            raise GuestError(f"not within {patience} s: {what or script[:80]}; {said[-300:]}")
        return said

    def wait_for_kiosk(self, patience=90):
        """The first frame is on the screen, as the kiosk tells systemd."""
        self.wait_for("systemctl is-active --quiet lobbycards.service", patience, "the kiosk shows its first card")

    def dump(self, name):
        """What is on the screen, as a file NAME.png."""
        file = self.folder / f"{name}.png"
        file.unlink(missing_ok=True)
        self.qmp.command("screendump", filename=str(file), format="png")
        return picture.read(file)

    def cut(self):
        """The plug is pulled."""
        self.process.kill()
        self.close()

    def close(self):
        if getattr(self, "qmp", None) and self.process.poll() is None:
            try:
                self.qmp.command("quit")
            except QmpError:
                pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def disk_arguments(disk):
    """A file that may be written, or a list of arguments that define the drive `disk`."""
    if isinstance(disk, (str, Path)):
        kind = "qcow2" if str(disk).endswith(".qcow2") else "raw"
        disk = ["-blockdev", f"driver={kind},node-name=disk,file.driver=file,file.filename={disk},"
                             "cache.no-flush=on,file.cache.no-flush=on"]
    return [*disk, "-device", "virtio-blk-pci,drive=disk"]
