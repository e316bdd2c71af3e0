"""The touch panel of a guest, made by touch.cpp; thousandths of the picture's width and height."""


class Panel:
    def __init__(self, guest):
        self.guest = guest
        self.plug_in()

    def plug_in(self):
        self.guest.ask("modprobe uinput; mkfifo -m 600 /run/panel 2>/dev/null; "
                       "systemd-run --quiet --collect --unit=panel bash -c "
                       "'exec touch-panel < <(exec 3<>/run/panel; cat <&3)'; udevadm settle -t 10; sleep 1")

    def pull_out(self):
        self.guest.ask("systemctl stop panel; udevadm settle -t 10")

    def _say(self, line):
        self.guest.ask(f"echo {line} >/run/panel")

    def tap(self, x, y):
        self._say(f"tap {x} {y}")

    def swipe(self, x1, y1, x2, y2, milliseconds=300):
        self._say(f"swipe {x1} {y1} {x2} {y2} {milliseconds}")
