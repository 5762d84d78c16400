#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

/// What became of the row that an issue is about.
enum class Severity : std::uint8_t {
  kNotice,   ///< The row is used; something about it was assumed or repaired.
  kIgnored,  ///< The row is understood and rightly not part of the figures (a trial, a blank amount
             ///< ...).
  kRejected,  ///< The row cannot be used.
};

/// The same finding on one or many rows of a file.
struct Issue {
  std::string code;     ///< Stable, layer first: "row.bad_date".
  std::string message;  ///< One sentence for people: what, and what to do. Taken from the first
                        ///< line's finding.
  Severity severity = Severity::kNotice;
  std::uint64_t count = 0;
  std::vector<std::uint64_t>
      lines;  ///< The first lines of the file it was seen on, ascending, at most kLinesKept.
};

/// Counts findings by code. The lines and the message kept are those of the first lines of the
/// file, so that the log is the same for every chunking.
class IssueLog {
 public:
  static constexpr std::size_t kLinesKept = 10;

  /// `message` is only copied the first time a code is seen. Lines are given in ascending order.
  void Add(std::string_view code, Severity severity, std::uint64_t line, std::string_view message);

  /// True while a message for `code` would still be kept: lets a caller skip composing one.
  bool IsNew(std::string_view code) const;

  /// Ordered by code.
  const std::vector<Issue>& issues() const { return issues_; }
  std::uint64_t total() const;

 private:
  std::vector<Issue> issues_;
};

}  // namespace holdfast
