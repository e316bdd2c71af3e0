"""Questions about the kiosk inside a guest."""
import json

import picture

HOME = "/var/lib/lobbycards"
UNIT, CAGE = "lobbycards.service", "lobbycards-cage.service"


def status(guest):
    return json.loads(guest.ask(f"lobbyctl status --home {HOME} --json"))


def showing(guest):
    """The serial of the edition that is on show; 0: none, the demo."""
    record = status(guest)
    info = record["trying"] or record["current"]
    return info["serial"] if info else 0


def process(guest, unit=UNIT):
    """(process id, restarts so far)"""
    said = guest.ask(f"systemctl show {unit} --property=MainPID --property=NRestarts")
    facts = dict(line.split("=", 1) for line in said.splitlines())
    return int(facts["MainPID"]), int(facts["NRestarts"])


def journal(guest):
    return guest.ask(f"journalctl --unit={UNIT} --unit='lobbycards-*' --output=short-monotonic --no-pager | tail -60")


def memory(guest):
    """KiB: (proportional share, resident) of the kiosk."""
    said = guest.ask("awk '/^Pss:/{p=$2} /^Rss:/{r=$2} END{print p, r}' "
                     f"/proc/$(systemctl show {UNIT} --property=MainPID --value)/smaps_rollup")
    return tuple(int(word) for word in said.split())


def wait_for_edition(guest, serial, patience=240):
    """Seconds of the guest's time until it is installed; None: it is not."""
    begun = uptime(guest)
    while showing(guest) != serial:
        if uptime(guest) - begun > patience:
            return None
        guest.run("sleep 2")
    return uptime(guest) - begun


def uptime(guest):
    """Seconds of the guest's time since it began."""
    return float(guest.ask("cut -d' ' -f1 /proc/uptime"))


def wait_for_picture(guest, name, holds, patience=30):
    """Dumps the screen until `holds` is content with it; gives (seconds of the guest's time or None, the last
    picture)."""
    begun = uptime(guest)
    while True:
        seen = guest.dump(name)
        waited = uptime(guest) - begun
        if holds(seen):
            return waited, seen
        if waited > patience:
            return None, seen
        guest.run("sleep 0.3")


def changed_from(before, least=0.05):
    return lambda seen: picture.differing(before, seen) > least
