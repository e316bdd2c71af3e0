"""What all stories of the fleet need: where things are, waiting, programs that run, and what is expected."""
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UNITS = ROOT / "platform/package/systemd"
ASSETS = ROOT / "assets"
PATIENCE = 180  # seconds; a kiosk writes its first report after one minute


class Failure(Exception):
    """Something is not as a story expects it."""


def wait_for(what, is_so, patience=PATIENCE):
    """Gives what `is_so` gives, once that is true."""
    end = time.monotonic() + patience
    while not (outcome := is_so()):
        if time.monotonic() > end:
            raise Failure(f"this never came: {what}")
        time.sleep(0.1)
    return outcome


def expect(what, is_so):
    if not is_so:
        raise Failure(f"not so: {what}")
    print(f"  {what}", flush=True)


def outcome_of(words, good=(0,)):
    """A program to its end; gives its exit code and what it printed."""
    words = [str(word) for word in words]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode not in good:
        inside = words[words.index("--") + 1:] if "--" in words else words
        raise Failure(f"{' '.join(inside)} ended with {done.returncode}:\n{done.stdout}")
    return done.returncode, done.stdout


def run(words, good=(0,)):
    return outcome_of(words, good)[1]


class Program:
    """One that runs until it is told to end, and writes what it says into a file."""
    running = []

    def __init__(self, words, log, **more):
        self.log = Path(log)
        with open(log, "ab") as output:
            self.process = subprocess.Popen([str(word) for word in words], stdin=subprocess.DEVNULL, stdout=output,
                                            stderr=subprocess.STDOUT, start_new_session=True, **more)
        Program.running.append(self)

    def runs(self):
        return self.process.poll() is None

    def says(self, part):
        if not self.runs():
            raise Failure(f"it has ended with {self.process.returncode}:\n{self.log.read_text()[-2000:]}")
        return part in self.log.read_text(errors="replace")

    def stop(self):
        self.process.terminate()
        self.process.wait()

    @staticmethod
    def stop_all():
        for each in Program.running:
            each.kill()

    def kill(self):
        """As if the machine were switched off at the wall. Its sandbox takes all in it along."""
        self.process.kill()
        self.process.wait()


def become_alone():
    """Starts this program once more where there is no network but loopback, and whence nothing outlives it."""
    if os.environ.get("LOBBY_ALONE") == "yes":
        return
    if os.getuid() != 0:  # networks and the ports of servers are root's
        os.execvp("sudo", ["sudo", "--preserve-env=LOBBY_PROGRAMS", sys.executable, *sys.argv])
    os.environ["LOBBY_ALONE"] = "yes"
    os.execvp("unshare", ["unshare", "--net", "--pid", "--fork", "--kill-child", "--mount", "--mount-proc", "sh", "-c",
                          'ip link set lo up && exec "$0" "$@"', sys.executable, *sys.argv])
