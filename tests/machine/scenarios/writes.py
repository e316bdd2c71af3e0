"""How much a kiosk that is left alone writes to its memory card. Its screen is off: a picture writes nothing, and without
one the hours pass quickly."""
import kiosk
from scenarios.display import CONNECTOR

TITLE = "Bytes written in a day"
HOURS = 24  # of guest time
MOST = 1_000_000


def written(guest):
    return int(guest.ask("sync; awk '{print $7}' /sys/block/vda/stat")) * 512


def run(bench, result):
    with bench.boot("writes") as guest:  # the first start after an installation writes more, once
        guest.wait_for_kiosk()
        guest.ask("sleep 60")
        guest.cut()
    with bench.again("writes", idle="skip") as guest:
        guest.wait_for_kiosk()
        guest.ask(f"echo off >{CONNECTOR}")
        guest.ask("sleep 240", 3600)
        first, begun = written(guest), kiosk.uptime(guest)
        result.figure("written by a start after the power went", f"{first / 1e3:.0f} kB")
        while kiosk.uptime(guest) - begun < HOURS * 3600:
            guest.ask("sleep 1800", 3600)
        bytes_written, hours = written(guest) - first, (kiosk.uptime(guest) - begun) / 3600
        day = bytes_written / hours * 24
        result.figure("written", f"{bytes_written / 1e3:.0f} kB in {hours:.1f} h of guest time: {day / 1e6:.2f} MB a day")
        result.check(day < MOST, "less than 1 MB a day")
