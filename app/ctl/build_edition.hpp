// The part of `lobbyctl build` that makes a signed edition of a snapshot.
#pragma once

#include <filesystem>
#include <functional>

#include "app/ctl/commands.hpp"

namespace lobby::ctl {

// The output's name says so: NAME.lobby.
bool makesEdition(const BuildCommand& command);

// An edition is signed, or said to be for previews; a bare snapshot has nothing of that.
Result<void> checkUsage(const BuildCommand& command);

// Checks the folder and builds its snapshot there; returns the exit code.
using BuildSnapshot = std::function<Result<int>(const std::filesystem::path& output)>;

Result<int> buildEdition(const BuildCommand& command, const Common& common,
                         const BuildSnapshot& buildSnapshot);

}  // namespace lobby::ctl
