-- The renewals of many sets of contracts: tables contracts, as_of.
create temp table due_contracts as
select c.*, c.outcome = 'renewed' as is_renewed, c.outcome = 'lost' as is_lost
from contracts c join as_of a using (id) where c.due <= a.day;

create temp table months as select distinct id, month from due_contracts;

-- Customers by month: with a contract due in it, or renewed in it before the day it is due; -1 is all the time, with what
-- is renewed and not due yet.
create temp table customers as
select id, month, customer, max(renewed) as renewed from (
  select id, month, customer, is_renewed as renewed from due_contracts
  union all select id, renewed_month, customer, 1 from contracts where outcome = 'renewed' and renewed_on < due
  union all select id, -1, customer, is_renewed from due_contracts
  union all select c.id, -1, c.customer, 1 from contracts c join as_of a using (id) where c.outcome = 'renewed' and c.due > a.day
) group by id, month, customer;

create temp table sums as
select id, month, count(*) as due, sum(is_renewed) as renewed, sum(is_lost) as lost,
  sum(not is_renewed and not is_lost) as "open", sum(is_renewed and renewed_on is not null and renewed_on < due) as renewed_early,
  sum(base) as due_amount, sum(case when not is_renewed and not is_lost then base else 0 end) as open_amount,
  sum(case when is_renewed then renewed else 0 end) as renewed_amount,
  sum(case when is_renewed then min(base, renewed) else 0 end) as renewed_amount_capped,
  sum(case when is_lost then base when is_renewed then base - min(base, renewed) else 0 end) as lost_amount
from (select * from due_contracts
      union all select d.id, d.customer, d.due, -1, d.base, d.renewed, d.outcome, d.renewed_on, d.renewed_month, d.is_renewed, d.is_lost
      from due_contracts d)
group by id, month;

select case when s.month = -1 then 'total' else 'month' end as kind, s.*,
  (select count(*) from customers c where c.id = s.id and c.month = s.month) as customers,
  (select sum(c.renewed) from customers c where c.id = s.id and c.month = s.month) as customers_renewed
from sums s order by s.id, s.month;

select 'upcoming' as kind, a.id, count(c.id) as contracts, coalesce(sum(c.base), 0) as amount
from as_of a left join contracts c on c.id = a.id and c.outcome = '' and c.due > a.day and c.due <= a.day + 90
group by a.id order by a.id;
