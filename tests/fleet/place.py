"""A machine of its own as far as the stories need one: a root in which the kiosk's folders are where they should be."""
from unit import USER

SYSTEM = ["--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/sbin", "/sbin",
          "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64", "--proc", "/proc", "--dev", "/dev",
          "--tmpfs", "/tmp", "--tmpfs", "/run", "--ro-bind", "/etc/alternatives", "/etc/alternatives",
          "--ro-bind", "/etc/fonts", "/etc/fonts"]
HOME = "/var/lib/lobbycards"


class Place:
    def __init__(self, folder, host, address):
        self.folder, self.host, self.address = folder, host, address
        self.home = folder / "home"
        self.settings = folder / "settings"
        for name in ("inbox", "outbox", "keys", ".config"):
            (self.home / name).mkdir(parents=True)
        self.settings.mkdir()
        (folder / "passwd").write_text(f"root:x:0:0::/root:/bin/sh\nlobbycards:x:{USER}:{USER}::{HOME}:/bin/false\n")
        (folder / "group").write_text(f"root:x:0:\nlobbycards:x:{USER}:\n")
        (folder / "nsswitch.conf").write_text("passwd: files\ngroup: files\nhosts: files\n")
        (folder / "hosts").write_text("127.0.0.1 localhost\n127.0.0.1 office.example\n")

    def inside(self, path):
        """Where a path of the machine is outside."""
        for there, here in ((HOME, self.home), ("/etc/lobbycards", self.settings)):
            if path.startswith(there):
                return here / path[len(there):].lstrip("/")
        raise ValueError(f"{path} is no folder of the kiosk's")

    def sandbox(self, writable=(HOME,), more=()):
        """What to put before a command that runs here as the kiosk's user."""
        words = ["bwrap", *SYSTEM, "--ro-bind", self.home, HOME, "--ro-bind", self.settings, "/etc/lobbycards"]
        for name in ("passwd", "group", "nsswitch.conf", "hosts"):
            words += ["--ro-bind", self.folder / name, f"/etc/{name}"]
        for path in writable:
            words += ["--bind", self.inside(path), path]
        return [str(word) for word in words] + [
            *more, "--unshare-user", "--uid", str(USER), "--gid", str(USER), "--unshare-uts", "--hostname", self.host,
            "--unshare-pid", "--die-with-parent", "--cap-drop", "ALL", "--clearenv", "--setenv", "HOME", HOME,
            "--setenv", "PATH", "/usr/bin:/bin", "--setenv", "USER", "lobbycards", "--chdir", "/"]
