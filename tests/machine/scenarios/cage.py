"""The other unit: the kiosk as the only window of a compositor, as a Raspberry Pi 5 has it. Not that the screen is
switched off: wlroots believes only the kernel itself, and this virtual screen's never says so."""
import kiosk
import picture
from panel import Panel
from scenarios.touches import like_golden, step

TITLE = "Under the compositor cage"
# As the README has it.
SWITCH = "systemctl disable --now lobbycards && systemctl enable --now lobbycards-cage"


def run(bench, result):
    with bench.boot("cage") as guest:
        guest.wait_for_kiosk()
        code, said = guest.run(SWITCH, 3600)
        result.check(code == 0, f"the README's command switches to it; {said}")
        result.text("What the kiosk says after the switch", kiosk.journal(guest))
        started(guest, result, "switched", "after the switch")
        guest.run("systemctl poweroff")
        guest.process.wait(300)
    with bench.again("cage") as guest:
        guest.wait_for(f"systemctl is-active --quiet {kiosk.CAGE}", 120, "the kiosk shows its first card")
        before = started(guest, result, "started", "after a start of the machine")
        result.check(guest.run(f"systemctl is-active {kiosk.UNIT}")[0] != 0, "the unit for the bare screen is not running")
        panel = Panel(guest)
        step(guest, result, "programme", "a tap on the button shows all films", lambda: panel.tap(920, 925))
        like_golden(bench, guest, result, "programme")
        for keys in (("ctrl", "alt", "f2"), ("ctrl", "alt", "delete"), ("alt", "sysrq", "b"), ("alt", "esc")):
            guest.qmp.press(*keys)
        guest.run("sleep 2")
        result.check(kiosk.process(guest, kiosk.CAGE) == before, "keys and touches leave it the same process")
        result.text("What the kiosk says", kiosk.journal(guest))


def started(guest, result, name, when):
    """Gives the process."""
    waited, seen = kiosk.wait_for_picture(guest, name, lambda seen: not picture.is_blank(seen), 60)
    result.check(waited is not None, f"a card is shown {when}")
    result.picture(seen.path, when)
    process = kiosk.process(guest, kiosk.CAGE)
    result.check(process[1] == 0, f"it was started once {when}")
    return process
