"""The package is installed on a running Debian, as a cinema does it; what comes of it is the disk of all others."""
import shutil

from stick import Office

TITLE = "Installing one package on a Debian makes it a kiosk"


def run(bench, result):
    package = bench.folder / "package.raw"
    shutil.copy(bench.package, package)
    size = package.stat().st_size
    with open(package, "r+b") as file:
        file.truncate((size + 4095) // 4096 * 4096)
    extra = ["-drive", f"file={package},format=raw,if=none,id=package,readonly=on",
             "-device", "virtio-blk-pci,drive=package"]
    with bench.boot("install", backing=bench.base_disk, extra=extra) as guest:
        guest.wait_for("systemctl is-system-running --wait", 120)
        code, said = guest.run(f"head -c {size} /dev/vdb >/root/lobbycards.deb && dpkg --install /root/lobbycards.deb",
                               600)
        result.text("dpkg --install", said)
        result.check(code == 0, "dpkg installs it and runs its scripts without an error")
        _, audit = guest.run("dpkg --audit")
        result.check(audit == "", "dpkg finds no package half installed")
        result.check(guest.run("systemctl is-enabled lobbycards.service")[0] == 0, "the kiosk is enabled")
        code, before = guest.run("systemctl is-active lobbycards.service")
        result.check(code != 0, "it does not take the screen before the next start")
        result.figure("size of the package", f"{size / 1e6:.1f} MB")
        key = Office(bench).public_key.read_text()
        guest.ask(f"cat >/etc/lobbycards/trusted.d/office.pub <<'KEY'\n{key}KEY\nrm /root/lobbycards.deb; sync")
        guest.run("systemctl poweroff")
        guest.process.wait(120)
    bench.forget(bench.ready_disk, bench.edition_disk)
    shutil.move(bench.folder / "install/disk.qcow2", bench.kiosk_disk)
