#include "holdfast/ledger/accounts.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "holdfast/base/bytes.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace holdfast {
namespace {

constexpr std::size_t kTextBlock = std::size_t{1} << 18;
constexpr std::size_t kFirstSlots = 1024;

std::uint32_t Hash(std::string_view customer) {
  // Not XXH3: its products of 128 bits are calls in WebAssembly.
  return static_cast<std::uint32_t>(XXH64(customer.data(), customer.size(), 0));
}

}  // namespace

bool Accounts::Matches(AccountId id, std::string_view text, std::size_t owner_size,
                       Currency currency) const {
  const Entry& entry = entries_[id];
  return entry.currency == currency && entry.owner_size == owner_size &&
         SameBytes({entry.text, entry.customer_size}, text);
}

AccountId Accounts::Intern(std::string_view text, std::size_t owner_size, std::string_view name,
                           Currency currency) {
  // Rows of one customer often stand together.
  if (last_ < entries_.size() && Matches(last_, text, owner_size, currency)) {
    KeepSmallerName(entries_[last_], name);
    return last_;
  }
  if ((entries_.size() + 1) * 4 > slots_.size() * 3) Grow();
  const std::uint32_t hash = Hash(text);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot].number != 0; slot = (slot + 1) & mask) {
    const AccountId id = slots_[slot].number - 1;
    if (slots_[slot].hash != hash || !Matches(id, text, owner_size, currency)) continue;
    KeepSmallerName(entries_[id], name);
    return last_ = id;
  }
  Entry entry;
  entry.text = Store(text);
  entry.customer_size = static_cast<std::uint32_t>(text.size());
  entry.owner_size = static_cast<std::uint32_t>(owner_size);
  entry.currency = currency;
  KeepSmallerName(entry, name);
  last_ = static_cast<AccountId>(entries_.size());
  entries_.push_back(entry);
  const auto known = std::lower_bound(currencies_.begin(), currencies_.end(), currency);
  if (known == currencies_.end() || *known != currency) currencies_.insert(known, currency);
  slots_[slot] = {hash, last_ + 1};
  return last_;
}

std::span<const AccountId> Accounts::Expect(std::span<const std::string_view> customers) {
  expected_.clear();
  if (slots_.empty()) return expected_;
  const std::size_t mask = slots_.size() - 1;
  looks_.clear();
  // Nothing is decided by what is read before all is read.
  for (const std::string_view customer : customers) {
    const std::uint32_t hash = Hash(customer);
    looks_.push_back({hash, slots_[hash & mask]});
  }
  for (const Look& look : looks_) {
    if (look.found.number != 0 && look.found.hash == look.hash)
      expected_.push_back(look.found.number - 1);
  }
  for (const AccountId id : expected_) fetched_ += entries_[id].customer_size;
  for (const AccountId id : expected_) fetched_ += static_cast<unsigned char>(*entries_[id].text);
  return expected_;
}

std::optional<AccountId> Accounts::Find(std::string_view customer, Currency currency) const {
  if (slots_.empty()) return std::nullopt;
  const std::uint32_t hash = Hash(customer);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash & mask; slots_[slot].number != 0; slot = (slot + 1) & mask) {
    const AccountId id = slots_[slot].number - 1;
    if (slots_[slot].hash == hash && Matches(id, customer, customer.size(), currency)) return id;
  }
  return std::nullopt;
}

void Accounts::KeepSmallerName(Entry& entry, std::string_view name) {
  const std::string_view kept(entry.name, entry.name_size);
  if (name.empty() || SameBytes(name, kept) || (!kept.empty() && kept < name)) return;
  entry.name = Store(name);
  entry.name_size = static_cast<std::uint32_t>(name.size());
}

void Accounts::Grow() {
  std::vector<Slot> slots(std::max(kFirstSlots, slots_.size() * 2));
  const std::size_t mask = slots.size() - 1;
  for (const Slot& old : slots_) {
    if (old.number == 0) continue;
    std::size_t slot = old.hash & mask;
    while (slots[slot].number != 0) slot = (slot + 1) & mask;
    slots[slot] = old;
  }
  slots_ = std::move(slots);
}

const char* Accounts::Store(std::string_view text) {
  if (text.empty()) return "";
  if (text.size() > kTextBlock / 4) {
    // A long one gets a block of its own; the last block stays the one that is being filled.
    auto block = std::make_unique<char[]>(text.size());
    std::memcpy(block.get(), text.data(), text.size());
    const char* const stored = block.get();
    text_.insert(text_.begin(), std::move(block));
    return stored;
  }
  if (text_free_ < text.size()) {
    text_.push_back(std::make_unique<char[]>(kTextBlock));
    text_free_ = kTextBlock;
  }
  char* const stored = text_.back().get() + (kTextBlock - text_free_);
  std::memcpy(stored, text.data(), text.size());
  text_free_ -= text.size();
  return stored;
}

}  // namespace holdfast
