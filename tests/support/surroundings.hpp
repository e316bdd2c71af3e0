// What the tests run in, for the few that need the bare machine.
#pragma once

namespace lobby::test {

// The address sanitiser reserves terabytes of addresses, and starts helpers of its own.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool sanitised = true;
#else
inline constexpr bool sanitised = false;
#endif

// tests/arm64: qemu knows neither limits of memory nor filters of system calls, and says of a program that
// cannot be started that it was.
#ifdef LOBBY_EMULATED
inline constexpr bool emulated = true;
#else
inline constexpr bool emulated = false;
#endif

}  // namespace lobby::test
