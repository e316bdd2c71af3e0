"""QEMU's monitor, spoken through a Unix socket: one command, one answer; events are passed over."""
import json
import socket
import time


class QmpError(Exception):
    """QEMU does not do it, or is gone."""


class Qmp:
    def __init__(self, path, patience=30):
        self._socket = socket.socket(socket.AF_UNIX)
        until = time.monotonic() + patience
        while True:
            try:
                self._socket.connect(str(path))
                break
            except OSError as error:
                if time.monotonic() > until:
                    raise QmpError(f"QEMU opens no monitor: {error}") from error
                time.sleep(0.05)
        self._socket.settimeout(120)
        self._lines = self._socket.makefile("r", encoding="utf-8")
        self._read()  # the greeting
        self.command("qmp_capabilities")

    def _read(self):
        try:
            line = self._lines.readline()
        except OSError as error:
            raise QmpError(f"QEMU does not answer: {error}") from error
        if not line:
            raise QmpError("QEMU has ended")
        return json.loads(line)

    def command(self, name, **arguments):
        """Keys of QEMU's are written with '_' for '-'."""
        message = {"execute": name}
        if arguments:
            message["arguments"] = {key.replace("_", "-"): value for key, value in arguments.items()}
        try:
            self._socket.sendall(json.dumps(message).encode() + b"\n")
        except OSError as error:
            raise QmpError(f"QEMU has ended: {error}") from error
        while True:
            answer = self._read()
            if "error" in answer:
                raise QmpError(f"{name}: {answer['error']['desc']}")
            if "return" in answer:
                return answer["return"]

    def try_command(self, name, **arguments):
        """Whether it was done."""
        try:
            self.command(name, **arguments)
            return True
        except QmpError:
            return False

    def device_add(self, driver, name, **properties):
        """Properties of devices are spelled as QEMU spells them, '_' and all."""
        message = {"driver": driver, "id": name, **properties}
        return self.command("device_add", **message)

    def press(self, *keys):
        """Keys by QEMU's names, all of them down together, then up."""
        self.command("send-key", keys=[{"type": "qcode", "data": key} for key in keys])

    def close(self):
        self._lines.close()
        self._socket.close()
