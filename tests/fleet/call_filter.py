"""SystemCallFilter= and RestrictAddressFamilies= of a unit as a filter that the kernel knows, made by the library
that systemd makes it with."""
import ctypes
import errno
import os
import socket
import subprocess
import tempfile

ALLOW = 0x7FFF0000
EQUAL = 4
NO_SUCH_CALL = -1


def answer(code):
    return 0x00050000 | code


class Comparison(ctypes.Structure):
    _fields_ = [("argument", ctypes.c_uint), ("operator", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]


def members(name):
    """All calls of a set such as @system-service."""
    if not name.startswith("@"):
        return {name}
    lines = subprocess.run(["systemd-analyze", "syscall-filter", "--no-pager", name], check=True, capture_output=True,
                           text=True).stdout.splitlines()[1:]
    calls = set()
    for line in lines:
        member = line.strip()
        if member and not member.startswith("#"):
            calls |= members(member)
    return calls


def calls_of(filters):
    """The first line says what may be called; those that begin with ~ take away from it."""
    allowed = set()
    for line in filters:
        calls = set().union(*(members(name) for name in line.lstrip("~").split()))
        allowed = allowed - calls if line.startswith("~") else allowed | calls
    return allowed


def write_filter(filters, families):
    """A file with the filter, for `bwrap --seccomp`. Without filters, only the families count."""
    library = ctypes.CDLL("libseccomp.so.2", use_errno=True)
    library.seccomp_init.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(library.seccomp_init(answer(errno.EPERM) if filters else ALLOW))
    number_of = {name: library.seccomp_syscall_resolve_name(name.encode()) for name in calls_of(filters) | {"socket"}}
    for name, number in number_of.items():
        if number != NO_SUCH_CALL and name != "socket":
            library.seccomp_rule_add_array(handle, ALLOW, number, 0, None)
    if families and not filters:
        raise ValueError("address families without a filter of calls are not known here")
    for family in families.split():
        same = Comparison(0, EQUAL, getattr(socket, family), 0)
        library.seccomp_rule_add_array(handle, ALLOW, number_of["socket"], 1, ctypes.byref(same))
    if not families and filters:
        library.seccomp_rule_add_array(handle, ALLOW, number_of["socket"], 0, None)
    file = tempfile.TemporaryFile()
    if library.seccomp_export_bpf(handle, file.fileno()) != 0:
        raise OSError("the filter of calls cannot be written")
    os.lseek(file.fileno(), 0, os.SEEK_SET)
    return file
