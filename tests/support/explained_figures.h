#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast::testing {

/// A figure of a report that is explained by rows of files: its question, and what the report says.
struct ExplainedFigure {
  nlohmann::json question;
  nlohmann::json number;
};

/// Every figure of churn reasons, sales by owner, revenue, unit economics, adoption, early warning,
/// health, advocates, surveys and conversion that a report shows, in each of its months, quarters
/// and segments; of only those that begin with `prefix`.
std::vector<ExplainedFigure> FiguresOfFiles(const nlohmann::json& report,
                                            std::string_view prefix = "");

/// What is wrong with the envelope of an answer: another value, rows that do not add up to a part,
/// or parts that do not make the value. Empty where all is right, and where the report says null
/// and the answer is that there is no such figure.
std::string Mistake(const ExplainedFigure& figure, const nlohmann::json& envelope);

/// An answer in few words: the figure, its parts, and a line per row: who, what it adds, why, and
/// the lines on both sides. Of an error the code.
std::string AnswerText(const nlohmann::json& envelope);

}  // namespace holdfast::testing
