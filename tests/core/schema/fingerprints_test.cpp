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

struct ProductCase {
  std::string_view text;
  std::string_view source;
  std::string_view summary;
};

TEST(FingerprintsTest, ProductsDecideWhereNamesAloneWouldBeWrong) {
  constexpr ProductCase kCases[] = {
      // The period of the line items, not the invoice's own.
      {"id,Customer,Amount Due,Number,Total,Tax,Date (UTC),Period Start (UTC),Period End (UTC),"
       "Minimum Line Item Period Start (UTC),Maximum Line Item Period End (UTC)\n"
       "in_1,cus_1,119.00,7,119.00,19.00,2024-02-01 00:00,2024-01-01 00:00,2024-02-01 00:00,"
       "2024-02-01 00:00,2024-03-01 00:00\n",
       "Stripe invoices",
       "invoices line=id customer=Customer invoice=Number amount=Total tax=Tax date=Date (UTC) "
       "period_start=Minimum Line Item Period Start (UTC) "
       "period_end=Maximum Line Item Period End (UTC)"},
      // The order is no customer.
      {"Name,Email,Financial Status,Total,Lineitem name,Created at\n"
       "#1001,a@b.c,paid,9.00,Pro,2024-01-05 10:37:33 -0500\n",
       "Shopify orders",
       "invoices invoice=Name customer=Email status=Financial Status amount=Total "
       "plan=Lineitem name date=Created at"},
      // The lines' amounts, not the total that every line repeats.
      {"*ContactName,*InvoiceNumber,*InvoiceDate,Total,LineAmount,*UnitAmount,*AccountCode\n"
       "Acme,INV-1,29/3/2019,119.00,100.00,50.00,200\n",
       "Xero invoices",
       "invoices customer=*ContactName invoice=*InvoiceNumber date=*InvoiceDate "
       "amount=LineAmount"},
      {"*ContactName,*InvoiceNumber,*InvoiceDate,*Quantity,*UnitAmount,*AccountCode\n"
       "Acme,INV-1,29/3/2019,2,50.00,200\n",
       "Xero invoices",
       "invoices customer=*ContactName invoice=*InvoiceNumber date=*InvoiceDate "
       "quantity=*Quantity unit_amount=*UnitAmount"},
      // The customer is the heading of a group, in the column without a name.
      {",Date,Transaction Type,Num,Product/Service,Qty,Sales Price,Amount,Balance\n"
       "Acme,,,,,,,,\n,01/31/2024,Invoice,7,Pro,1,9.00,9.00,9.00\n",
       "QuickBooks Sales by Customer Detail",
       "invoices customer=column 1 date=Date kind=Transaction Type invoice=Num "
       "plan=Product/Service amount=Amount"},
      {"subscription[id],customer[id],subscription[plan_id],subscription[plan_unit_price],"
       "subscription[billing_period],subscription[billing_period_unit],subscription[started_at]\n"
       "s1,c1,p1,9.00,3,month,2024-01-05\n",
       "Chargebee subscriptions",
       "subscriptions subscription=subscription[id] customer=customer[id] "
       "plan=subscription[plan_id] unit_amount=subscription[plan_unit_price] "
       "interval_count=subscription[billing_period] interval=subscription[billing_period_unit] "
       "start=subscription[started_at]"},
      {"Account: Account Number,Account: Name,Subscription: Name,Rate Plan Charge: MRR,"
       "Rate Plan Charge: Effective Start Date,Rate Plan Charge: Effective End Date\n"
       "A1,Acme,S-1,9.00,2024-01-05,\n",
       "Zuora subscriptions",
       "subscriptions customer=Account: Account Number customer_name=Account: Name "
       "subscription=Subscription: Name mrr=Rate Plan Charge: MRR "
       "start=Rate Plan Charge: Effective Start Date end=Rate Plan Charge: Effective End Date"},
      {"id,customer_id,created_at,cancelled_at,price,quantity,status,order_interval_unit,"
       "charge_interval_frequency\n7,8,2024-01-05,,9.00,1,ACTIVE,day,28\n",
       "Recharge subscriptions",
       "subscriptions subscription=id customer=customer_id start=created_at end=cancelled_at "
       "unit_amount=price quantity=quantity status=status interval=order_interval_unit "
       "interval_count=charge_interval_frequency"},
      {"id,amount,currency,status,method,created_at,email\n"
       "pay_1,4900,INR,captured,card,1704412800,a@b.c\n",
       "Razorpay payments",
       "invoices line=id amount=amount currency=currency status=status date=created_at "
       "customer=email"},
      {"Date,Customer ID,Customer Email,Plan,Activity,MRR Change\n"
       "2024-01-05,c1,a@b.c,Pro,churn_delinquent,9.00\n",
       "ProfitWell activity",
       "movements date=Date customer=Customer ID customer_name=Customer Email plan=Plan "
       "kind=Activity mrr_change=MRR Change"},
  };
  for (const ProductCase& c : kCases) {
    const auto guess = GuessMapping(HeadFromText(c.text), {});
    EXPECT_EQ(Summary(guess), c.summary);
    if (guess.ok()) {
      EXPECT_EQ(guess->mapping.source, c.source);
    }
  }
}

TEST(FingerprintsTest, AProductsUnitsAreItsOwn) {
  const auto minor = [](std::string_view text, Role role) {
    const auto guess = GuessMapping(HeadFromText(text), {});
    if (!guess.ok()) return guess.error().code;
    for (const Column& column : guess->mapping.columns) {
      if (column.role == role) return std::string(column.amount.minor_units ? "minor" : "major");
    }
    return std::string("none");
  };
  constexpr std::string_view kMovements =
      "DATE,MRR_MOVEMENT,MOVEMENT_TYPE,CUSTOMER_UUID\n2024-01-05,";
  EXPECT_EQ(minor(std::string(kMovements) + "4900,new_biz,c1\n", Role::kMrrChange), "minor");
  EXPECT_EQ(minor(std::string(kMovements) + "49.00,new_biz,c1\n", Role::kMrrChange), "major");
  EXPECT_EQ(minor("id,Customer,Amount Due,Number,Total,Date (UTC)\n"
                  "in_1,cus_1,4900,7,4900,2024-01-05\n",
                  Role::kAmount),
            "major");
  EXPECT_EQ(minor("id,amount,currency,method,created_at,email\npay_1,4900,INR,card,1704412800,a\n",
                  Role::kAmount),
            "minor");
}

}  // namespace
}  // namespace holdfast
