#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "analysis.h"

namespace holdfast::testing {

/// A figure of a report that is explained by rows of files: its question, and what the report says.
struct ExplainedFigure {
  nlohmann::json question;
  nlohmann::json number;
};

/// Every figure that a report shows, but for those of MRR by month, of survival and of the
/// forecast, in each of its months, periods and segments; of only those that begin with `prefix`.
std::vector<ExplainedFigure> FiguresOfFiles(const nlohmann::json& report,
                                            std::string_view prefix = "");

/// The figure of an answer, its parts, and a line per row: who, what it adds, why, and the lines on
/// both sides; the code of an error.
std::string ExplainedText(const nlohmann::json& envelope);

/// What is wrong with the envelope of an answer: another value, rows that do not add up to a part,
/// or parts that do not make the value. Empty where all is right, and where the report says null
/// and the answer is that there is no such figure.
std::string Mistake(const ExplainedFigure& figure, const nlohmann::json& envelope);

/// Likewise of figures of the report on files, each on a line.
std::string Mistakes(const std::vector<ExplainedFigure>& figures,
                     const std::vector<TestFile>& files, std::string_view config);

/// What is wrong with the figures of a list of the report on these files; also where there are
/// fewer.
std::string Mistakes(const std::vector<TestFile>& files, const nlohmann::json& config,
                     std::string_view list, std::size_t at_least);

/// The envelope of the answer to a question under a configuration.
nlohmann::json Ask(const std::vector<TestFile>& files, const nlohmann::json& question,
                   const nlohmann::json& config);

/// An answer as text: the figure, its month and parts, and a line per row: who, what it adds, why,
/// and both states with the lines of the file behind them. Else the error's code.
std::string Told(const nlohmann::json& envelope);

}  // namespace holdfast::testing
