#include "../../../core/src/schema/fingerprints.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "../../../core/src/schema/normalise.h"
#include "head_text.h"
#include "holdfast/schema/fields.h"
#include "holdfast/schema/guess.h"

namespace holdfast {
namespace {

struct Named {
  std::string_view source;
  std::string role;
};

// A mistyped role or key would be dropped without a word.
TEST(FingerprintsTest, EveryEntryIsWellFormed) {
  for (const Fingerprint& fingerprint : Fingerprints()) {
    EXPECT_FALSE(fingerprint.keys.empty()) << fingerprint.source;
    EXPECT_EQ(fingerprint.roles.empty(), !fingerprint.refusal.empty()) << fingerprint.source;
    for (const std::string_view entry : Parts(fingerprint.roles, ", ")) {
      const std::size_t sign = entry.find('=');
      ASSERT_NE(sign, std::string_view::npos) << fingerprint.source << ' ' << entry;
      const std::string_view name = entry.substr(0, std::min(sign, entry.find('.')));
      const std::optional<Role> role = RoleFromString(name);
      ASSERT_TRUE(role) << fingerprint.source << ' ' << entry;
      EXPECT_TRUE(Belongs(*role, fingerprint.table)) << fingerprint.source << ' ' << entry;
      for (const std::string_view key : Parts(entry.substr(sign + 1), "|")) {
        EXPECT_EQ(NormaliseName(key).key, key) << fingerprint.source << ' ' << entry;
      }
    }
    for (const std::string_view keys : Parts(fingerprint.keys, ", ")) {
      for (const std::string_view key : Parts(keys, "|")) {
        if (key == "<months>") continue;
        EXPECT_EQ(NormaliseName(key).key, key) << fingerprint.source;
      }
    }
  }
}

// The header of an export, made of the keys and the first name of every role.
std::vector<std::string> HeaderOf(const Fingerprint& fingerprint) {
  std::vector<std::string> names;
  const auto add = [&names](std::string_view key) {
    std::string name(key == "<months>" ? "2024-01" : key);
    if (name == "column 1") name.clear();
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const std::string_view entry : Parts(fingerprint.roles, ", ")) {
    add(Parts(entry.substr(entry.find('=') + 1), "|").front());
  }
  for (const std::string_view keys : Parts(fingerprint.keys, ", ")) add(Parts(keys, "|").front());
  // The nameless column is called by its place.
  const auto nameless = std::find(names.begin(), names.end(), "");
  if (nameless != names.end()) std::swap(*nameless, names.front());
  return names;
}

std::string SourceOf(std::vector<std::string> header) {
  Head head;
  head.header = std::move(header);
  const auto guess = GuessMapping(head, {});
  return guess.ok() ? guess->mapping.source : guess.error().code + ' ' + guess.error().message;
}

// Exports without a customer, a start or a price are known, but give no mapping.
bool IsWhole(const Fingerprint& fingerprint) {
  constexpr std::string_view kParts[] = {"Braintree transactions", "Recurly external subscriptions",
                                         "Razorpay subscriptions", "Maxio subscriptions",
                                         "Skio subscriptions",     "Cratejoy subscriptions"};
  return fingerprint.refusal.empty() &&
         std::find(std::begin(kParts), std::end(kParts), fingerprint.source) == std::end(kParts);
}

TEST(FingerprintsTest, AnExportIsKnownInAnyOrderCaseAndCompany) {
  for (const Fingerprint& fingerprint : Fingerprints()) {
    if (!IsWhole(fingerprint)) continue;
    std::vector<std::string> header = HeaderOf(fingerprint);
    const std::string source(fingerprint.source);
    EXPECT_EQ(SourceOf(header), source);
    const std::string nameless = header.front().empty() ? "" : "colour";
    std::vector<std::string> other(header.rbegin(), header.rend());
    for (std::string& name : other) {
      if (name != "2024-01") std::replace(name.begin(), name.end(), ' ', '_');
      std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      });
    }
    if (header.front().empty()) {
      other.pop_back();
      other.insert(other.begin(), "");
    } else {
      other.insert(other.begin(), {"id (metadata)", "colour", "plan (metadata)"});
    }
    other.push_back("status (metadata)");
    EXPECT_EQ(SourceOf(other), source);
  }
}

TEST(FingerprintsTest, OneColumnLessIsAnotherFile) {
  const std::vector<std::string> header = {"fee_lago_id", "fee_from_date", "fee_to_date",
                                           "fee_total_amount_cents", "subscription_external_id"};
  EXPECT_EQ(SourceOf(header), "Lago fees");
  for (std::size_t left_out = 0; left_out < 4; ++left_out) {
    std::vector<std::string> shorter = header;
    shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(left_out));
    EXPECT_NE(SourceOf(shorter), "Lago fees") << left_out;
  }
}

TEST(FingerprintsTest, IdsTellStripesFilesApart) {
  constexpr std::string_view kHeader =
      "id,Customer ID,Customer Email,Amount,Amount Refunded,Seller Message,Interval,Plan,Status\n";
  const auto source = [&](std::string_view row) {
    const auto guess = GuessMapping(HeadFromText(std::string(kHeader) + std::string(row)), {});
    return guess.ok() ? guess->mapping.source : guess.error().code;
  };
  EXPECT_EQ(source("sub_1,cus_1,,9,0,,month,p,active\n"), "schema.missing_role");
  EXPECT_EQ(source("ch_1,cus_1,,9,0,,,,Paid\n"), "schema.missing_role");
  EXPECT_EQ(source("17,cus_1,,9,0,,month,p,active\n"), "schema.missing_role");
}

}  // namespace
}  // namespace holdfast
