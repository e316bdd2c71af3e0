#include "data/snapshot_vfs.hpp"

#include <algorithm>
#include <new>

#include <sqlite3.h>

namespace lobby {
namespace {

constexpr const char* vfsName = "lobby-snapshot";

// SQLite gives the memory and keeps the pointer; open and close are constructor and destructor.
struct File : sqlite3_file {
  SnapshotPointer source;
};

// sqlite3_open_v2 opens the file before it returns, on its own thread: this is how the source gets there.
thread_local const SnapshotPointer* beingOpened = nullptr;

File& fileOf(sqlite3_file* file) {
  return *static_cast<File*>(file);
}

int close(sqlite3_file* file) {
  fileOf(file).~File();
  return SQLITE_OK;
}

int read(sqlite3_file* file, void* to, int amount, sqlite3_int64 offset) {
  const SnapshotSource& source = *fileOf(file).source;
  const auto begin = static_cast<std::uint64_t>(offset);
  const std::span<char> into(static_cast<char*>(to), static_cast<std::size_t>(amount));
  const std::uint64_t there = begin < source.size() ? source.size() - begin : 0;
  const auto within = into.first(static_cast<std::size_t>(std::min<std::uint64_t>(there, into.size())));
  if (!within.empty() && !source.read(begin, within)) return SQLITE_IOERR_READ;
  if (within.size() == into.size()) return SQLITE_OK;
  std::ranges::fill(into.subspan(within.size()), '\0');  // as SQLite wants it
  return SQLITE_IOERR_SHORT_READ;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(fileOf(file).source->size());
  return SQLITE_OK;
}

int write(sqlite3_file* /*file*/, const void* /*from*/, int /*amount*/, sqlite3_int64 /*offset*/) {
  return SQLITE_READONLY;
}
int truncate(sqlite3_file* /*file*/, sqlite3_int64 /*size*/) {
  return SQLITE_READONLY;
}
int nothing(sqlite3_file* /*file*/, int /*how*/) {
  return SQLITE_OK;
}
int isReserved(sqlite3_file* /*file*/, int* reserved) {
  *reserved = 0;
  return SQLITE_OK;
}
int control(sqlite3_file* /*file*/, int /*what*/, void* /*argument*/) {
  return SQLITE_NOTFOUND;
}
int sectorSize(sqlite3_file* /*file*/) {
  return 0;
}
int characteristics(sqlite3_file* /*file*/) {
  return SQLITE_IOCAP_IMMUTABLE;  // so SQLite never locks, and never asks whether somebody changed it
}

// Version 1: no shared memory, no memory map.
constexpr sqlite3_io_methods methods{
    .iVersion = 1,
    .xClose = close,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = nothing,
    .xFileSize = fileSize,
    .xLock = nothing,
    .xUnlock = nothing,
    .xCheckReservedLock = isReserved,
    .xFileControl = control,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open(sqlite3_vfs* /*vfs*/, const char* /*name*/, sqlite3_file* file, int flags, int* outFlags) {
  file->pMethods = nullptr;
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0 || beingOpened == nullptr) return SQLITE_CANTOPEN;
  auto* made = new (file) File{};
  made->source = *beingOpened;
  made->pMethods = &methods;
  if (outFlags != nullptr) *outFlags = SQLITE_OPEN_READONLY;
  return SQLITE_OK;
}

int remove(sqlite3_vfs* /*vfs*/, const char* /*name*/, int /*syncFolder*/) {
  return SQLITE_READONLY;
}

// There are no other files.
int access(sqlite3_vfs* /*vfs*/, const char* /*name*/, int /*what*/, int* answer) {
  *answer = 0;
  return SQLITE_OK;
}

int fullName(sqlite3_vfs* /*vfs*/, const char* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

// Clock, sleep and chance are the system's.
int registerVfs() {
  static sqlite3_vfs vfs = *sqlite3_vfs_find(nullptr);
  vfs.iVersion = 2;
  vfs.szOsFile = sizeof(File);
  vfs.pNext = nullptr;
  vfs.zName = vfsName;
  vfs.xOpen = open;
  vfs.xDelete = remove;
  vfs.xAccess = access;
  vfs.xFullPathname = fullName;
  return sqlite3_vfs_register(&vfs, 0);
}

}  // namespace

Result<sqlite::Database> connect(const SnapshotPointer& source) {
  static const int registered = registerVfs();
  if (registered != SQLITE_OK) return fail(ErrorKind::system, "SQLite takes no file system of ours");
  beingOpened = &source;
  auto database = sqlite::Database::open("snapshot", SQLITE_OPEN_READONLY, vfsName);
  beingOpened = nullptr;
  return database;
}

}  // namespace lobby
