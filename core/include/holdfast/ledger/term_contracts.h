#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "holdfast/ledger/accounts.h"
#include "holdfast/ledger/blocks.h"
#include "holdfast/rows/row.h"

namespace holdfast {

/// A contract that an account's terms come to: a Renewal without what its account says of it.
struct TermContract {
  Minor base = 0;
  Minor renewed = 0;
  Day due = 0;
  /// Not after `due`, and no more than kMostDaysRenewedBefore days before.
  std::optional<Day> renewed_on = std::nullopt;
  AccountId account = 0;
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  RenewalOutcome outcome = RenewalOutcome::kOpen;
  bool first = false;  ///< Of its customer.
};

constexpr Day kMostDaysRenewedBefore = 4094;

/// Contracts of terms in 32 bytes each, for a large file comes to hundreds of thousands.
class TermContracts {
 public:
  std::size_t size() const { return packed_.size(); }

  void push_back(const TermContract& contract) {
    Packed packed;
    packed.base = contract.base;
    packed.renewed = contract.renewed;
    packed.account = contract.account;
    packed.line = contract.line;
    packed.due = static_cast<std::uint64_t>(contract.due) & kDayMask;
    packed.renewed_before =
        (contract.renewed_on ? static_cast<std::uint64_t>(contract.due - *contract.renewed_on)
                             : kNotSaid) &
        kNotSaid;
    packed.outcome = static_cast<std::uint64_t>(contract.outcome) & 3;
    packed.first = contract.first ? 1 : 0;
    packed.file = contract.file & kFileMask;
    packed_.push_back(packed);
  }

  TermContract operator[](std::size_t i) const {
    const Packed& packed = packed_[i];
    TermContract contract;
    contract.base = packed.base;
    contract.renewed = packed.renewed;
    contract.account = packed.account;
    contract.line = packed.line;
    contract.due = static_cast<Day>(packed.due);
    if (packed.renewed_before != kNotSaid)
      contract.renewed_on = contract.due - static_cast<Day>(packed.renewed_before);
    contract.outcome = static_cast<RenewalOutcome>(packed.outcome);
    contract.first = packed.first != 0;
    contract.file = static_cast<std::uint32_t>(packed.file);
    return contract;
  }

 private:
  static constexpr std::uint64_t kDayMask = (1U << 22U) - 1;  // To the year 9999 and beyond.
  static constexpr std::uint64_t kNotSaid = kMostDaysRenewedBefore + 1;
  static constexpr std::uint32_t kFileMask = (1U << 27U) - 1;

  struct Packed {
    Minor base = 0;
    Minor renewed = 0;
    AccountId account = 0;
    std::uint32_t line = 0;
    std::uint64_t due : 22 = 0;
    std::uint64_t renewed_before : 12 = 0;  // Days.
    std::uint64_t outcome : 2 = 0;
    std::uint64_t first : 1 = 0;
    std::uint64_t file : 27 = 0;
  };
  static_assert(sizeof(Packed) == 32);

  Blocks<Packed> packed_;
};

}  // namespace holdfast
