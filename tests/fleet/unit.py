"""A service unit, run as systemd would run it as far as that can be done without systemd: its own ExecStart lines
with its variables, as the kiosk's user, without rights, with the files to write that it names, and with its filter of
calls. What it asks for beyond that is passed over, unless it is named nowhere here: then this fails."""
import re
import shlex

from base import Failure
from call_filter import write_filter

USER = 990  # whatever number the kiosk's user gets

# Needs systemd, or says how much and when, not what.
PASSED_OVER = set("""ConditionPathExists Wants After Description Documentation StartLimitIntervalSec StartLimitBurst
Type TimeoutStartSec UMask Nice IOSchedulingClass Restart RestartSec SuccessExitStatus RestartForceExitStatus WantedBy
ProtectProc ProcSubset ProtectKernelTunables ProtectKernelModules ProtectKernelLogs ProtectControlGroups ProtectHostname
ProtectClock PrivateMounts PrivateDevices PrivateUsers PrivateIPC NoExecPaths ExecPaths RestrictNamespaces
RestrictRealtime RestrictSUIDSGID LockPersonality MemoryDenyWriteExecute SystemCallArchitectures SystemCallErrorNumber
NoNewPrivileges PrivateTmp ProtectHome""".split())
KNOWN = set("""User Group ExecStart ExecStartPre EnvironmentFile Environment ProtectSystem ReadWritePaths
CapabilityBoundingSet SystemCallFilter RestrictAddressFamilies""".split())


class Unit:
    def __init__(self, *files):
        """A unit, and the drop-ins that add to it."""
        self.settings = []
        for file in files:
            for line in file.read_text().splitlines():
                if not line or line[0] in "#;[":
                    continue
                key, value = line.split("=", 1)
                if key not in PASSED_OVER | KNOWN:
                    raise Failure(f"{file}: what {key} does is not known here")
                self.settings.append((key, value))
        if self.last("ProtectSystem") != "strict":
            raise Failure(f"{files[-1]}: may write more than it names")

    def all(self, key):
        return [value for name, value in self.settings if name == key]

    def last(self, key, otherwise=""):
        return (self.all(key) or [otherwise])[-1]

    def environment(self, place):
        variables = {}
        for line in self.all("Environment"):
            variables |= dict(word.split("=", 1) for word in shlex.split(line))
        for name in self.all("EnvironmentFile"):
            file = place.inside(name.lstrip("-"))
            if file.exists():
                variables |= dict(word.split("=", 1) for word in shlex.split(file.read_text(), comments=True))
        return variables

    def commands(self, place):
        """Rows of (words, whether they may fail)."""
        variables = self.environment(place)
        for line in self.all("ExecStartPre") + self.all("ExecStart"):
            words = [re.sub(r"\$\{(\w+)\}", lambda name: variables.get(name[1], ""), word)
                     for word in shlex.split(line)]
            yield [words[0].lstrip("-"), *words[1:]], words[0].startswith("-")

    def sandbox(self, place):
        """What to put before a command, and the file that it needs while it starts."""
        words = place.sandbox(writable=" ".join(self.all("ReadWritePaths")).split())
        for name, value in self.environment(place).items():
            words += ["--setenv", name, value]
        calls = write_filter(self.all("SystemCallFilter"), self.last("RestrictAddressFamilies"))
        return words + ["--seccomp", str(calls.fileno()), "--"], calls

    def start(self, place, attempt):
        """As `systemctl start` does; `attempt` is called with each command."""
        words, calls = self.sandbox(place)
        with calls:
            for command, may_fail in self.commands(place):
                calls.seek(0)
                outcome = attempt(words + command, calls.fileno())
                if outcome != 0 and not may_fail:
                    return outcome
        return 0
