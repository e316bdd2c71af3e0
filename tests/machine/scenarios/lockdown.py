"""What somebody in the lobby might press does nothing."""
import kiosk

TITLE = "Keys that a visitor might press"
KEYS = [("Ctrl-Alt-F2", [("ctrl", "alt", "f2")]), ("Ctrl-Alt-F1", [("ctrl", "alt", "f1")]),
        ("Alt-Right", [("alt", "right")]), ("Ctrl-Alt-Del, seven times", [("ctrl", "alt", "delete")] * 7),
        ("SysRq-B (restart)", [("alt", "sysrq", "b")]), ("SysRq-K (kill the console's programs)", [("alt", "sysrq", "k")]),
        ("SysRq-E (end everything)", [("alt", "sysrq", "e")]), ("Ctrl-C", [("ctrl", "c")]),
        ("Escape, Q, Enter", [("esc",), ("q",), ("ret",)]), ("Pause, Print", [("pause",), ("print",)]),
        ("the power key", [("power",)]), ("the sleep key", [("sleep",)])]


def state(guest):
    return (kiosk.process(guest), guest.ask("cat /sys/class/tty/tty0/active"),
            guest.ask("cut -d' ' -f1 /proc/sys/kernel/random/boot_id"))


def run(bench, result):
    with bench.resume("lockdown") as guest:
        before = state(guest)
        inhibited = guest.ask("grep -H . /sys/class/input/input*/inhibited /sys/class/input/input*/name")
        result.text("Input devices", inhibited)
        for name, presses in KEYS:
            for keys in presses:
                guest.qmp.press(*keys)
            guest.run("sleep 1")
            result.check(state(guest) == before, f"{name}: the same process, terminal and start")
        guest.qmp.command("system_powerdown")
        guest.run("sleep 4")
        result.check(state(guest) == before, "the power button: the same process, terminal and start")
        # A keyboard that is brought along.
        guest.qmp.device_add("usb-kbd", "brought", bus="usb.0")
        guest.ask("sleep 2; udevadm settle -t 10")
        for keys in (("ctrl", "alt", "f2"), ("ctrl", "alt", "delete"), ("alt", "sysrq", "b")):
            guest.qmp.press(*keys)
        guest.run("sleep 2")
        result.check(state(guest) == before, "a keyboard that is plugged in: the same")
        seen = guest.dump("after")
        result.picture(seen.path, "after all of it")
        code, _ = guest.run("journalctl --no-pager | grep -iE 'power key pressed|rebooting|powering off|sysrq'")
        result.check(code != 0, "systemd and the kernel have heard nothing of it")
