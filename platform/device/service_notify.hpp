// What the service manager is told about this program (systemd's notify protocol). Does nothing where nobody
// listens: without NOTIFY_SOCKET in the environment.
#pragma once

#include <optional>

#include "platform/base/clock.hpp"

namespace lobby::device {

class ServiceNotify {
 public:
  virtual ~ServiceNotify() = default;
  ServiceNotify() = default;
  ServiceNotify(const ServiceNotify&) = delete;
  ServiceNotify& operator=(const ServiceNotify&) = delete;

  // How long the manager waits for a sign of life before it begins the program anew; none: it does not wait.
  virtual std::optional<Tick> patience() const = 0;

  // Somebody started this program as a service.
  virtual bool isService() const = 0;

  // Not ready yet, and nothing is wrong: the manager shall wait for so much longer, from now on.
  virtual void starting(Tick patience) = 0;
  virtual void ready() = 0;
  virtual void alive() = 0;
  virtual void stopping() = 0;
};

// Any thread.
class SystemdNotify final : public ServiceNotify {
 public:
  std::optional<Tick> patience() const override;
  bool isService() const override;
  void starting(Tick patience) override;
  void ready() override;
  void alive() override;
  void stopping() override;
};

}  // namespace lobby::device
