#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace holdfast {

/// Renewals by their number (0: the first), of one cohort or of several added up.
class RenewalTable {
 public:
  struct Renewal {
    std::uint64_t due = 0;   ///< Customers who could renew.
    std::uint64_t lost = 0;  ///< Those who did not.
  };

  /// Adds a cohort by how many customers are left: alive[0] started, alive[t] are left after t
  /// renewals. False, and nothing added, when that rises: customers who came back are among them,
  /// and only a cohort's first churn tells how long it stays.
  [[nodiscard]] bool AddCohort(std::span<const std::uint64_t> alive);

  const std::vector<Renewal>& renewals() const { return renewals_; }

 private:
  std::vector<Renewal> renewals_;
};

/// The shifted beta-geometric model (Fader and Hardie 2007): a customer is lost at each renewal
/// with a chance of the customer's own, and the chances are spread over customers as a beta(alpha,
/// beta). The early leave first, so that the renewal rate of a cohort rises with its age though
/// nobody's changes. Time is counted in renewals.
struct Sbg {
  double alpha = 1;
  double beta = 1;

  /// The share that is left after `t` renewals; 1 at 0.
  double Survival(unsigned t) const;
  /// Of those left after t - 1 renewals, the share that stays at the t-th; t >= 1.
  double RenewalRate(unsigned t) const;
  /// The share that leaves at the first renewal: the mean chance over all customers.
  double MeanChurn() const { return alpha / (alpha + beta); }
  /// The mean number of periods paid for. None where alpha <= 1: it is infinite, and no value of a
  /// customer comes from it.
  std::optional<double> ExpectedTenure() const;
  /// The payments to come of a customer who is left after `renewals` renewals, the next one in
  /// full, each later one discounted once more by 1 + `discount`: Fader and Hardie's DERL (2010).
  /// None for a discount below 0.0001: the sum may not end.
  std::optional<double> ResidualPayments(double discount, unsigned renewals) const;
  /// The same of a new customer, the first payment included.
  std::optional<double> LifetimePayments(double discount) const;
};

/// The log-likelihood of renewals under a model.
double LogLikelihood(const Sbg& model, const RenewalTable& table);

/// How a fit came out. All but kFitted leave the model out.
enum class SbgOutcome {
  kFitted,
  kTooFewRenewals,  ///< Fewer than two: two parameters cannot be told.
  kNobodyLost,
  kEverybodyLost,  ///< Nobody is left to project.
  kNoMaximum,      ///< Renewal rates do not rise with age as the model has it: the likelihood grows
                   ///< towards one rate for all customers.
};

struct SbgFit {
  SbgOutcome outcome = SbgOutcome::kTooFewRenewals;
  std::optional<Sbg> model;
  double log_likelihood = 0;  ///< Of the model.
  /// That of the last renewal: what a projection goes on with where there is no model. None without
  /// renewals.
  std::optional<double> last_renewal_rate;
};

/// The model of maximum likelihood.
SbgFit FitSbg(const RenewalTable& table);

/// How far the data leave the parameters open: variances and covariance of ln alpha and ln beta,
/// from the curvature of the log-likelihood at its maximum.
struct SbgSpread {
  double alpha = 0;
  double beta = 0;
  double both = 0;
};

/// None where the likelihood is not curved downwards in all directions.
std::optional<SbgSpread> SpreadOf(const Sbg& model, const RenewalTable& table);

/// A fit that also tells what the likelihood tends to where it has no maximum: the same chance for
/// every customer at every renewal, which is an sBG with parameters beyond all bounds.
struct ChurnModel {
  SbgOutcome outcome = SbgOutcome::kTooFewRenewals;
  std::optional<Sbg> model;  ///< With kFitted and kNoMaximum.
  SbgSpread spread;
};

ChurnModel FitChurn(const RenewalTable& table);

/// The shares left after 0 to `renewals` renewals: by the model; without one those seen in `alive`
/// (not empty), and from then on the last renewal rate.
std::vector<double> ProjectSurvival(const SbgFit& fit, std::span<const std::uint64_t> alive,
                                    std::size_t renewals);

/// How a fit on all but the last renewals of a cohort foretells those.
struct HoldOut {
  double mean_absolute_error = 0;  ///< Of the shares left, over the renewals held out.
  double foretold = 0;             ///< The share left at the end.
  double seen = 0;
};

/// None when `held_out` is 0 or leaves no renewal to fit on, or the cohort is empty or rises.
std::optional<HoldOut> HoldOutError(std::span<const std::uint64_t> alive, std::size_t held_out);

}  // namespace holdfast
