"""Runs a command in which programs for arm64 can be started like any others, by qemu-user. Where the kernel has not
been told how (binfmt_misc), it is told so for this command alone, in a user namespace of its own (Linux 6.7). Root only.

    foreign.py COMMAND …
"""
import os
import shutil
import subprocess
import sys

REGISTER = """
mount -t binfmt_misc none /proc/sys/fs/binfmt_misc || exit
cat /usr/lib/binfmt.d/qemu-aarch64.conf >/proc/sys/fs/binfmt_misc/register || exit
exec "$@"
"""


def main():
    if subprocess.run([shutil.which("arch-test") or "false", "arm64"], stdout=subprocess.DEVNULL).returncode == 0:
        os.execvp(sys.argv[1], sys.argv[1:])
    ready, mapped = os.pipe(), os.pipe()
    wait = f"echo >&{ready[1]}; read -r _ <&{mapped[0]}; {REGISTER}"
    child = subprocess.Popen(["unshare", "--user", "--mount", "bash", "-c", wait, "bash", *sys.argv[1:]],
                             pass_fds=(ready[1], mapped[0]))
    os.read(ready[0], 1)
    # Everybody is who they were before.
    for kind in ("uid_map", "gid_map"):
        with open(f"/proc/{child.pid}/{kind}", "w", encoding="ascii") as mapping:
            mapping.write("0 0 4294967295")
    os.write(mapped[1], b"\n")
    sys.exit(child.wait())


if __name__ == "__main__":
    main()
