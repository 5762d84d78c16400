#include "fingerprints.h"

namespace holdfast {
namespace {

using enum Table;
using enum AmountUnit;

constexpr Fingerprint kFingerprints[] = {
    // The customer of Stripe's subscriptions is "Customer ID", that of its invoices "Customer",
    // that
    // of its customers "id"; "id" itself is a subscription, an invoice, a payment or a customer.
    {.source = "Stripe subscriptions",
     .table = kSubscriptions,
     .keys = "id, customer id, interval, amount, plan|quantity, status|created|start date|start",
     .roles = "subscription=id, customer=customer id, customer_name=customer name, plan=plan, "
              "quantity=quantity, currency=currency, interval=interval, "
              "interval_count=interval count, unit_amount=amount, status=status, "
              "start=start date|start|created, end=ended at, canceled_at=canceled at, "
              "trial_end=trial end",
     .ids = "sub_"},
    // An invoice's own period is the one before: what it pays for is that of its line items.
    {.source = "Stripe invoices",
     .table = kInvoices,
     .keys = "id, customer, amount due, total, number|subscription|amount paid",
     .roles = "line=id, invoice=number, customer=customer, customer_name=customer name, "
              "subscription=subscription, currency=currency, amount=total, tax=tax, "
              "status=status|paid, date=date|created|finalized at, "
              "period_start=minimum line item period start, "
              "period_end=maximum line item period end",
     .ids = "in_"},
    {.source = "Stripe payments",
     .table = kInvoices,
     .keys = "id, amount, amount refunded, seller message|taxes on fee|converted amount",
     .roles = "line=id, customer=customer id|customer email, customer_name=customer description, "
              "currency=currency, amount=amount, refunded=amount refunded, status=status, "
              "date=created date|created, test_mode=mode, description=description, "
              "attribute.country=card address country|card issue country",
     .ids = "ch_|py_|pi_"},
    {.source = "Stripe customers",
     .table = kCustomers,
     .keys = "id, email, delinquent|total spend|account balance",
     .roles = "customer=id, customer_name=name|description|email, "
              "attribute.country=card address country|card issue country",
     .ids = "cus_"},
    {.source = "Stripe MRR per subscriber",
     .table = kMrr,
     .keys = "customer id, customer, customer email, currency, <months>",
     .roles = "customer=customer id, customer_name=customer, currency=currency"},

    {.source = "Recurly subscription history",
     .table = kSubscriptions,
     .keys = "subscription uuid, version uuid, account code, version started at",
     .roles = "subscription=subscription uuid, customer=account code, start=version started at, "
              "end=version ended at, canceled_at=subscription expires at, status=version state, "
              "plan=plan code|plan name, currency=subscription currency, "
              "amount=version total recurring amount, interval=version plan interval unit, "
              "interval_count=version plan interval length, trial=version in trial"},
    {.source = "Recurly subscriptions",
     .table = kSubscriptions,
     .keys = "uuid, account code, plan code, total recurring amount",
     .roles = "subscription=uuid, customer=account code, plan=plan code|plan name, status=state, "
              "currency=currency, amount=total recurring amount, trial_end=trial ends at, "
              "start=activated at, canceled_at=canceled at, end=expires at"},
    {.source = "Recurly external subscriptions",
     .table = kSubscriptions,
     .keys = "account code, external product reference code, activated at",
     .roles = "subscription=uuid, customer=account code, plan=plan code, status=state, "
              "quantity=quantity, trial_end=trial ends at, start=activated at, "
              "canceled_at=canceled at, end=expires at"},
    {.source = "Recurly plans",
     .table = kPlans,
     .keys = "id|code, name, interval unit, interval length, accounting code|trial unit",
     .roles = "plan=id|code, plan_name=name, amount=unit amount, currency=currency, "
              "interval=interval unit, interval_count=interval length"},
    {.source = "Recurly pending changes",
     .keys = "subscription change api id, change scheduled at",
     .roles = "",
     .refusal = "changes that have not happened yet are part of no figure; use the subscription "
                "history export"},
    {.source = "Recurly invoices",
     .table = kInvoices,
     .keys = "account code, line item total, line item origin",
     .roles = "line=line item uuid, invoice=invoice number, customer=account code, "
              "customer_name=account name, subscription=subscription id, plan=plan code, "
              "amount=line item total, currency=currency, date=date, status=status, "
              "kind=line item origin, period_start=line item start date, "
              "period_end=line item end date, attribute.country=purchase country"},
    {.source = "Recurly invoices summary",
     .table = kInvoices,
     .keys = "account code, invoice total, invoice subtotal, billed date",
     .roles = "line=id, invoice=invoice number, customer=account code, "
              "customer_name=account company|account name, amount=invoice total, tax=tax amount, "
              "currency=currency, date=billed date, status=status, kind=invoice type, "
              "attribute.country=account country|invoice country"},
    {.source = "Recurly adjustments",
     .table = kInvoices,
     .keys = "uuid, account code, adjustment total, adjustment origin",
     .roles = "line=uuid, invoice=invoice number|invoice id, customer=account code, "
              "customer_name=account name, subscription=subscription id, "
              "plan=adjustment plan code, amount=adjustment total, tax=adjustment tax, "
              "currency=adjustment currency, date=adjustment created at, status=invoice state, "
              "kind=adjustment origin, period_start=adjustment start at, "
              "period_end=adjustment end at, attribute.country=account country"},
    {.source = "Recurly transactions",
     .table = kInvoices,
     .keys =
         "account code, transaction id, amount, transaction gateway type|gateway code|cvv result",
     .roles = "line=transaction id, customer=account code, customer_name=name, "
              "subscription=subscription id, amount=amount, tax=tax amount, currency=currency, "
              "date=date, status=status, kind=type, test_mode=test, attribute.country=country"},
    {.source = "Recurly accounts",
     .table = kCustomers,
     .keys = "account code, account created at, account email|account company name",
     .roles = "customer=account code, customer_name=account company name|account username|"
              "account email, attribute.country=account country, "
              "attribute.channel=account acquisition channel"},

    {.source = "Chargebee subscriptions",
     .table = kSubscriptions,
     .keys = "subscription plan id, subscription plan unit price|subscription plan quantity|"
             "subscription status",
     .roles = "customer=customer id|subscription customer id|customer email, "
              "customer_name=customer company|customer first name, "
              "subscription=subscription id, plan=subscription plan id, "
              "quantity=subscription plan quantity, unit_amount=subscription plan unit price, "
              "currency=subscription currency code|currency code|currency, "
              "interval=subscription billing period unit|subscription billing period, "
              "interval_count=subscription billing period, "
              "status=subscription status, start=subscription started at, "
              "end=subscription cancelled at, trial_end=subscription trial end",
     .unit = kNotKnown,
     .open = true},

    {.source = "ChartMogul MRR movements",
     .table = kMovements,
     .keys = "date, mrr movement, movement type, customer uuid|customer external id",
     .roles = "line=uuid, customer=customer external id|customer uuid, "
              "customer_name=customer name, date=date, mrr_change=mrr movement, "
              "kind=movement type, currency=currency code, "
              "subscription=subscription external id, plan=plan external id",
     .unit = kMinor},
    {.source = "ChartMogul MRR movements",
     .table = kMovements,
     .keys = "date, activity mrr movement, type, customer uuid|customer external id",
     .roles = "line=uuid, customer=customer external id|customer uuid, "
              "customer_name=customer name, date=date, mrr_change=activity mrr movement, "
              "kind=type, currency=currency, subscription=subscription external id, "
              "plan=plan external id",
     .unit = kMinor},
    {.source = "ChartMogul MRR intervals",
     .table = kSubscriptions,
     .keys = "customer uuid, mrr, start date, end date",
     .roles = "customer=customer uuid, mrr=mrr, start=start date, end=end date, plan=plan uuid, "
              "subscription=subscription uuid, trial=is trial, currency=currency|currency code",
     .unit = kMinor},
    {.source = "ChartMogul invoice line items",
     .table = kInvoices,
     .keys = "amount, service period start, service period end, transaction fees|discount code",
     .roles = "line=external id|id, customer=customer external id|customer uuid, kind=type, "
              "amount=amount, tax=tax amount, period_start=service period start, "
              "period_end=service period end, proration=prorated, "
              "currency=currency|currency code, invoice=invoice uuid|invoice external id, "
              "subscription=subscription external id|subscription uuid, "
              "plan=plan external id|plan uuid, date=created at",
     .unit = kMinor},

    // The label says the direction of a change.
    {.source = "ProfitWell activity",
     .table = kMovements,
     .keys = "date, customer id, customer email, activity, mrr change",
     .roles = "customer=customer id, customer_name=customer name|customer email, date=date, "
              "mrr_change=mrr change, kind=activity, plan=plan, currency=currency"},

    {.source = "Baremetrics import",
     .table = kSubscriptions,
     .keys = "plan oid, plan amount, customer oid, subscription oid",
     .roles = "customer=customer oid, customer_name=customer name, subscription=subscription oid, "
              "plan=plan name|plan oid, currency=plan currency, unit_amount=plan amount, "
              "interval=plan interval, interval_count=plan interval count, "
              "quantity=subscription quantity, start=subscription started at, "
              "end=subscription canceled at",
     .unit = kMinor},

    {.source = "Lago credit notes",
     .keys = "lago id, credit status, refund status",
     .roles = "",
     .refusal = "credit notes have no service period and change no MRR; use the export of invoice "
                "fees"},
    // Its total is what is left to pay: coupons, credits and taxes are taken off the fees there.
    {.source = "Lago invoices",
     .table = kInvoices,
     .keys = "lago id, issuing date, fees amount, invoice type",
     .roles = "line=lago id, invoice=invoice number, customer=customer external id|"
              "customer lago id, customer_name=customer name, date=issuing date, "
              "kind=invoice type, status=payment status, currency=currency, amount=fees amount, "
              "discount_amount=coupons amount, attribute.country=customer country",
     .unit = kMinor},
    // It names no customer: each subscription is taken for one.
    {.source = "Lago fees",
     .table = kInvoices,
     .keys = "fee lago id, fee from date, fee to date, fee total amount",
     .roles = "line=fee lago id, invoice=invoice number, customer=customer external id|"
              "subscription external id, plan=subscription plan code, date=invoice issuing date, "
              "kind=fee item type, currency=fee amount currency, amount=fee total amount, "
              "tax=fee taxes amount, period_start=fee from date, period_end=fee to date",
     .unit = kMinor},

    {.source = "WooCommerce subscriptions",
     .table = kSubscriptions,
     .keys = "subscription status, billing period, billing interval, order total",
     .roles = "subscription=subscription id, customer=customer id|billing email, "
              "customer_name=billing company|billing first name|billing last name, "
              "status=subscription status, "
              "start=start date, trial_end=trial end date, canceled_at=cancelled date, "
              "end=end date, interval=billing period, interval_count=billing interval, "
              "amount=order total, currency=order currency, attribute.country=billing country"},
    // "Name" is the order; rows with further items of an order leave its total empty.
    {.source = "Shopify orders",
     .table = kInvoices,
     .keys = "name, email, financial status, lineitem name, total",
     .roles = "invoice=name, customer=email, customer_name=billing company|billing name, "
              "status=financial status, date=created at|paid at, currency=currency, amount=total, "
              "tax=taxes, refunded=refunded amount, plan=lineitem name, "
              "attribute.country=billing country"},
    {.source = "Recharge subscriptions",
     .table = kSubscriptions,
     .keys = "customer id, charge interval frequency, order interval unit, price",
     .roles = "subscription=id, customer=customer id, unit_amount=price, quantity=quantity, "
              "currency=presentment currency|currency, interval=order interval unit, "
              "interval_count=charge interval frequency, status=status, start=created at, "
              "end=cancelled at, plan=product title"},
    {.source = "Cratejoy subscriptions",
     .table = kSubscriptions,
     .keys = "subscription id, customer, total revenue, mrr",
     .roles = "subscription=subscription id, customer=customer id|email|customer, mrr=mrr, "
              "customer_name=customer, status=status",
     .unit = kMinor,
     .open = true},
    {.source = "Skio subscriptions",
     .table = kSubscriptions,
     .keys = "subscription line price, subscription line quantity",
     .roles = "unit_amount=subscription line price, quantity=subscription line quantity, "
              "status=status",
     .open = true},
    // A sale without a recurrence was paid once.
    {.source = "Gumroad sales",
     .table = kInvoices,
     .keys = "purchase id, item name, purchase email|buyer email, sale price",
     .roles = "line=purchase id, customer=purchase email|buyer email, customer_name=buyer name, "
              "plan=item name, date=purchase date, amount=sale price, refunded=partial refund, "
              "interval=recurrence, trial=free trial purchase, attribute.country=country",
     .currency = "USD"},
    // The paid time ends at end_time; grace days and refunds move effective_end_time.
    {.source = "RevenueCat transactions",
     .table = kInvoices,
     .keys = "rc original app user id, product identifier, start time, end time|effective end time",
     .roles = "line=store transaction id, customer=rc original app user id, "
              "subscription=original store transaction id, plan=product identifier, "
              "interval=product duration, period_start=start time, "
              "period_end=end time|effective end time, amount=price, "
              "trial=is trial period, test_mode=is sandbox, attribute.country=country"},

    // Totals are repeated on every line of an invoice; the lines' amounts are without tax.
    {.source = "Xero invoices",
     .table = kInvoices,
     .keys = "contact name, invoice number, invoice date, unit amount, account code",
     .roles = "invoice=invoice number, customer=contact name|email address, date=invoice date, "
              "amount=line amount, unit_amount=unit amount, quantity=quantity, "
              "currency=currency, status=status, plan=inventory item code|description, "
              "description=description, "
              "attribute.country=po country, attribute.region=po region"},
    {.source = "QuickBooks invoices",
     .table = kInvoices,
     .keys = "invoice no, customer, invoice date, item amount|item rate",
     .roles = "invoice=invoice no, customer=customer, date=invoice date, amount=item amount, "
              "unit_amount=item rate, quantity=item quantity, "
              "plan=item product service|item description, description=item description, "
              "currency=currency"},
    // The customer stands alone on a row above its sales, in the column without a name.
    {.source = "QuickBooks Sales by Customer Detail",
     .table = kInvoices,
     .keys = "date, transaction type, num|no, amount, balance|sales price",
     .roles = "customer=column 1|customer|customer full name|name, date=date, "
              "kind=transaction type, invoice=num|no, amount=amount, "
              "plan=product service|product service full name|memo description, "
              "description=memo description"},

    {.source = "HubSpot deals",
     .table = kRenewals,
     .keys = "deal name, deal stage, close date",
     .roles = "customer=associated company id|associated company|company name|deal name, "
              "customer_name=associated company|company name, due_date=close date, "
              "amount=amount, outcome=deal stage, owner=deal owner, currency=currency",
     .open = true},
    {.source = "Salesforce renewals",
     .table = kRenewals,
     .keys = "renewal baseline, renewal contract start date|churn amount",
     .roles = "customer=master customer id|account id|account name, customer_name=account name, "
              "due_date=renewal contract start date|close date, base_amount=renewal baseline, "
              "lost_amount=churn amount, subscription=opportunity id, outcome=stage, "
              "owner=opportunity owner|account owner",
     .open = true},
    {.source = "Salesforce opportunities",
     .table = kRenewals,
     .keys = "opportunity name, close date, stage, amount",
     .roles = "customer=account id|account name, customer_name=account name, due_date=close date, "
              "amount=amount, outcome=stage, owner=opportunity owner, subscription=opportunity id",
     .open = true},

    {.source = "Patreon members",
     .table = kSubscriptions,
     .keys = "patron status, pledge amount, charge frequency, patronage since date",
     .roles = "customer=user id|email, customer_name=name, status=patron status, plan=tier, "
              "amount=pledge amount, interval=charge frequency, start=patronage since date, "
              "end=access expiration, currency=currency, trial=free trial, "
              "attribute.country=full country name|country, attribute.channel=subscription source"},
    {.source = "Steady members",
     .table = kSubscriptions,
     .keys = "plan monthly amount, subscription state, subscription period, subscribed at",
     .roles = "customer=email, customer_name=first name|last name, plan=plan name, mrr=plan "
              "monthly amount, "
              "status=subscription state, start=subscribed at, end=expires at, "
              "trial_end=trial ends at, currency=currency, attribute.country=country"},
    {.source = "Substack subscribers",
     .table = kCustomers,
     .keys = "email, subscription type, activity, subscription date",
     .roles = "customer=email, customer_name=name|email, attribute.segment=subscription type, "
              "attribute.country=subscriber country, attribute.channel=subscription source paid|"
              "subscription source free"},
    {.source = "Substack subscribers",
     .table = kCustomers,
     .keys = "email, expiry, email disabled, prefer digests",
     .roles = "customer=stripe connected customer id|email, customer_name=email, "
              "attribute.segment=type|active subscription"},
    {.source = "Ghost members",
     .table = kCustomers,
     .keys = "email, subscribed to emails, complimentary plan",
     .roles = "customer=stripe customer id|email, customer_name=name|email, "
              "attribute.segment=tiers|products, attribute.labels=labels"},
    {.source = "beehiiv subscribers",
     .table = kCustomers,
     .keys = "email, tier, stripe customer id, unsubscribed at",
     .roles = "customer=stripe customer id|email, customer_name=first name|last name|email, "
              "attribute.segment=tier"},

    {.source = "Braintree transactions",
     .table = kInvoices,
     .keys = "transaction id, subscription id, transaction type, transaction status",
     .roles = "line=transaction id, subscription=subscription id, kind=transaction type, "
              "status=transaction status, date=created datetime",
     .open = true},
    {.source = "Lemon Squeezy orders",
     .table = kInvoices,
     .keys = "identifier, order number, user email, variant name",
     .roles = "line=identifier, customer=user email, customer_name=user name, "
              "date=date utc|created at, amount=total|subtotal, plan=variant name, status=status, "
              "currency=currency",
     .open = true},
    {.source = "Apple subscribers",
     .table = kInvoices,
     .keys = "subscriber id, event date, customer price, standard subscription duration",
     .roles = "customer=subscriber id, date=event date, unit_amount=customer price, "
              "quantity=units|quantity, currency=customer currency, "
              "interval=standard subscription duration, plan=subscription name, "
              "attribute.country=country"},
    {.source = "Apple subscription events",
     .keys = "app apple id, event date, event, standard subscription duration",
     .roles = "",
     .refusal = "it counts events and names no customer; use the report of subscribers"},
    {.source = "Apple subscriptions",
     .keys = "app apple id, subscription apple id, active standard price subscriptions",
     .roles = "",
     .refusal = "it counts subscriptions and names no customer; use the report of subscribers"},
    {.source = "Maxio subscriptions",
     .table = kSubscriptions,
     .keys = "product handle, customer reference, customer email, next billing at",
     .roles = "subscription=subscription id|id, customer=customer reference, "
              "customer_name=customer organization, plan=product handle",
     .open = true},
    {.source = "Maxio customers",
     .table = kCustomers,
     .keys = "id, first name, last name, organization, reference, address",
     .roles =
         "customer=id, customer_name=organization|first name|last name, attribute.country=country, "
         "attribute.region=state"},
    {.source = "Zuora subscriptions",
     .table = kSubscriptions,
     .keys = "subscription name, rate plan charge mrr, rate plan charge effective start date",
     .roles = "customer=account account number|account name, customer_name=account name, "
              "subscription=subscription name, plan=rate plan name|product name, "
              "mrr=rate plan charge mrr, start=rate plan charge effective start date, "
              "end=rate plan charge effective end date, status=subscription status, "
              "currency=account currency, "
              "latest=rate plan charge is last segment|subscription is latest version"},
    {.source = "Razorpay subscriptions",
     .table = kSubscriptions,
     .keys = "id, plan id, customer id, start at, charge at, current start",
     .roles = "subscription=id, customer=customer id, plan=plan id, quantity=quantity, "
              "status=status, start=start at, end=ended at"},
    {.source = "Razorpay payments",
     .table = kInvoices,
     .keys = "id, amount, currency, created at, method",
     .roles = "line=id, customer=customer id|email|contact, amount=amount, "
              "refunded=amount refunded, tax=tax, currency=currency, status=status, "
              "date=created at",
     .ids = "pay_",
     .unit = kMinor},
    {.source = "Authorize.net subscriptions",
     .table = kSubscriptions,
     .keys = "id, name, status, created date, customer, payments to date",
     .roles = "subscription=id, customer=customer, plan=name, status=status, start=created date, "
              "amount=amount"},
};

}  // namespace

std::span<const Fingerprint> Fingerprints() { return kFingerprints; }

}  // namespace holdfast
