"""An office that answers ssh, and a line to it that can break."""
import socket
import threading

from base import Program, run, wait_for

PORT = 22  # of the stories' own network
BEHIND = 2222  # where sshd really is; the line lies between


class Line:
    """Passes on what is said between a kiosk and the office, until it has passed on as much as `allow` says."""

    def __init__(self):
        self.left = None  # bytes from the office; None: as many as there are
        self.goes_on = threading.Event()  # not set: what comes after that waits; else the line breaks
        self.goes_on.set()
        self.listener = socket.create_server(("127.0.0.1", PORT))
        threading.Thread(target=self.accept, daemon=True).start()

    def allow(self, count):
        self.left = count
        self.goes_on.set()

    def hold_after(self, count):
        self.goes_on.clear()
        self.left = count

    def stands(self):
        return not self.goes_on.is_set() and self.left < 0

    def accept(self):
        while True:
            kiosk, _ = self.listener.accept()
            office = socket.create_connection(("127.0.0.1", BEHIND))
            threading.Thread(target=self.carry, args=(kiosk, office, False), daemon=True).start()
            threading.Thread(target=self.carry, args=(office, kiosk, True), daemon=True).start()

    def carry(self, source, target, counts):
        try:
            while data := source.recv(4096):
                if counts and self.left is not None:
                    self.left -= len(data)
                    if self.left < 0 and self.goes_on.is_set():
                        break
                    if self.left < 0:
                        self.goes_on.wait()
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


class Office:
    """sshd as the office has it, with the account `kiosk` that FLEET.md makes."""

    def __init__(self, folder):
        folder.mkdir()
        self.account = folder / "account"  # /home/kiosk
        (self.account / "lobbycards/reports").mkdir(parents=True)
        (self.account / ".ssh").mkdir()
        run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / "host"])
        (folder / "passwd").write_text("root:x:0:0::/root:/bin/sh\nsshd:x:105:65534::/run/sshd:/usr/sbin/nologin\n"
                                       "kiosk:x:0:0::/home/kiosk:/bin/sh\n")
        (folder / "sshd_config").write_text(f"ListenAddress 127.0.0.1:{BEHIND}\nHostKey {folder}/host\nPidFile none\n"
                                            "PasswordAuthentication no\nKbdInteractiveAuthentication no\nUsePAM no\n")
        self.program = Program(
            ["bwrap", "--ro-bind", "/", "/", "--dev", "/dev", "--tmpfs", "/run", "--dir", "/run/sshd",
             "--tmpfs", "/home", "--bind", self.account, "/home/kiosk", "--ro-bind", folder / "passwd", "/etc/passwd",
             "--cap-add", "ALL", "--die-with-parent", "/usr/sbin/sshd", "-D", "-e", "-f", folder / "sshd_config"], folder / "sshd.log")
        wait_for("sshd listens", lambda: self.program.says("Server listening"))
        self.line = Line()

    def let_in(self, words):
        """A line for authorized_keys."""
        with open(self.account / ".ssh/authorized_keys", "a") as keys:
            keys.write(words + "\n")
