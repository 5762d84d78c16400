-- The figures of many ledgers from their rows, by each ledger's settings: tables ledger_rows, ledger_settings, ledger_months.
create temp table spans as
select r.ledger, case when s.grain = 'subscription' and r.subscription is not null then r.customer || ' / ' || r.subscription else r.customer end as customer, r.start,
  case when s.churn_date = 'cancellation' and r.canceled is not null then min(coalesce(r.finish, 9999999), r.canceled)
       when r.status = 'canceled' and r.finish is null then r.canceled
       else coalesce(r.finish, 9999999) end as finish,
  r.cents
from ledger_rows r join ledger_settings s using (ledger)
where (r.status in ('active', 'canceled') and (r.kind is null or r.kind = 'subscription'))
   or (r.kind = 'setup' and r.stated = 1 and s.one_off = 'with_period')
   or (r.kind = 'usage' and s.usage = 'count')
   or (r.status = 'past_due' and s.past_due <> 'leave_out')
   or (r.status = 'unpaid' and s.past_due = 'count')
   or (r.status = 'paused' and s.paused = 'count');
create index spans_of on spans (ledger, customer);

-- The MRR of every customer at the end of every month, 0 where there is none; `free`: a row at nothing runs, and counts.
create temp table sums as
select m.ledger, c.customer, m.n, coalesce(sum(p.cents), 0) as mrr,
  coalesce(max(p.cents = 0), 0) and (select free_customers from ledger_settings s where s.ledger = m.ledger) = 'stay' as free
from ledger_months m
join (select distinct ledger, customer from spans) c using (ledger)
left join spans p on p.ledger = m.ledger and p.customer = c.customer and p.start <= m.last and m.last < p.finish
group by m.ledger, c.customer, m.n;
-- `here`: whether it is a customer: who pays, or has paid before and goes on for nothing.
create temp table states as
select *, mrr > 0 or (free and coalesce(max(mrr) over (partition by ledger, customer order by n rows between unbounded preceding and 1 preceding), 0) > 0) as here
from sums;
create unique index states_of on states (ledger, customer, n);

-- `back`: whether a customer who begins is a reactivation: once a customer, and not lost for too long.
create temp table steps as
select h.*, s.same_month, had and (s.reactivation_window = 'any' or b.end_day - l.end_day <= cast(s.reactivation_window as integer)) as back
from (select *,
  coalesce(lag(mrr) over w, 0) as before, coalesce(lag(here) over w, 0) as was,
  max(case when here then n end) over (partition by ledger, customer order by n rows between unbounded preceding and 1 preceding) as latest,
  coalesce(max(here) over (partition by ledger, customer order by n rows between unbounded preceding and 1 preceding), 0) as had
from states window w as (partition by ledger, customer order by n)) h
join ledger_settings s using (ledger)
join ledger_months b on b.ledger = h.ledger and b.n = h.n
left join ledger_months l on l.ledger = h.ledger and l.n = h.latest + 1;

-- The MRR of a customer from every day on which a row begins or ends, where days are told apart.
create temp table day_sums as
select d.ledger, d.customer, d.day, coalesce(sum(p.cents), 0) as mrr, coalesce(max(p.cents = 0), 0) and s.free_customers = 'stay' as free,
  (select min(m.n) from ledger_months m where m.ledger = d.ledger and m.last >= d.day) as n
from (select ledger, customer, start as day from spans union select ledger, customer, finish from spans) d
join ledger_settings s on s.ledger = d.ledger and s.same_month = 'events'
left join spans p on p.ledger = d.ledger and p.customer = d.customer and p.start <= d.day and d.day < p.finish
group by d.ledger, d.customer, d.day;
-- Who has paid is told by the ends of months: what was paid before the first with MRR makes nobody a customer for nothing.
create temp table days as
select *, mrr > 0 or (free and coalesce(max(mrr > 0 and n >= born) over (partition by ledger, customer order by day rows between unbounded preceding and 1 preceding), 0)) as here
from day_sums left join (select ledger, customer, min(n) as born from sums where mrr > 0 group by ledger, customer) using (ledger, customer);

-- What customers do: by the month, or by the day.
create temp table moves as
select ledger, n, before, was, mrr, here, back from steps where same_month = 'net'
union all
select c.ledger, c.n, c.before, c.was, c.mrr, c.here,
  c.lost is not null and (s.reactivation_window = 'any' or c.day - c.lost <= cast(s.reactivation_window as integer))
from (select *, max(case when was and not here then day end) over (partition by ledger, customer order by day rows between unbounded preceding and 1 preceding) as lost
      from (select *, coalesce(lag(mrr) over (partition by ledger, customer order by day), 0) as before,
                   coalesce(lag(here) over (partition by ledger, customer order by day), 0) as was from days)) c
join ledger_settings s using (ledger)
where (c.mrr <> c.before or c.here <> c.was) and c.day <= (select max(last) from ledger_months m where m.ledger = c.ledger);

create temp table classes as
select ledger, n,
  sum(case when not was and not back then mrr else 0 end) as new,
  sum(case when not was and back then mrr else 0 end) as reactivation,
  sum(case when was then max(mrr - before, 0) else 0 end) as expansion,
  sum(case when here then max(before - mrr, 0) else 0 end) as contraction,
  sum(case when not here then before else 0 end) as churn,
  sum(not was and not back and here) as c_new, sum(not was and back and here) as c_returned,
  sum(was and mrr > before) as c_expanded, sum(here and mrr < before) as c_contracted,
  sum(was and not here) as c_lost
from moves group by ledger, n;

select 'movement' as kind, e.*, coalesce(new, 0) as new, coalesce(reactivation, 0) as reactivation,
  coalesce(expansion, 0) as expansion, coalesce(contraction, 0) as contraction, coalesce(churn, 0) as churn,
  coalesce(c_new, 0) as c_new, coalesce(c_returned, 0) as c_returned, coalesce(c_expanded, 0) as c_expanded,
  coalesce(c_contracted, 0) as c_contracted, coalesce(c_lost, 0) as c_lost
from (select ledger, n, sum(before) as opening, sum(mrr) as closing, sum(was) as c_opening, sum(here) as c_closing
      from steps group by ledger, n) e
left join classes c using (ledger, n) order by e.ledger, e.n;

select 'retention' as kind, a.ledger, w.months as "window", b.n, sum(a.mrr) as opening, sum(case when a.mrr > 0 then b.mrr else 0 end) as retained,
  sum(min(a.mrr, b.mrr)) as kept, count(*) as customers, sum(b.here) as customers_kept
from (select ledger, 1 as months from ledger_settings union select ledger, cast(nrr_months as integer) from ledger_settings) w
join states a on a.ledger = w.ledger and a.here
join states b on b.ledger = a.ledger and b.customer = a.customer and b.n = a.n + w.months
group by a.ledger, w.months, b.n order by a.ledger, w.months, b.n;

create temp table births as
select b.*, case s.cohort_by when 'quarter' then born - born % 3 when 'year' then born - born % 12 else born end as cohort
from (select ledger, customer, min(n) as born from states where mrr > 0 group by ledger, customer) b
join ledger_settings s using (ledger);
-- The last age that all customers of a cohort have reached.
create temp table reached as
select b.ledger, b.cohort, (select max(n) from ledger_months m where m.ledger = b.ledger) - max(b.born) as age
from births b group by b.ledger, b.cohort;
create temp table exits as
select s.ledger, s.customer, min(s.n) as gone from states s join births b using (ledger, customer)
where s.n > b.born and not s.here group by s.ledger, s.customer;

select 'cohort' as kind, b.ledger, b.cohort as born, s.n - b.born as age, sum(s.here and stays) as customers,
  sum(s.mrr * stays) as net, sum(min(f.mrr, s.mrr) * stays) as gross
from births b
join reached r using (ledger, cohort)
join states f on f.ledger = b.ledger and f.customer = b.customer and f.n = b.born
join (select s.*, t.returning_customers = 'counted' or x.gone is null or s.n < x.gone as stays
      from states s join ledger_settings t using (ledger) left join exits x using (ledger, customer)) s
  on s.ledger = b.ledger and s.customer = b.customer and s.n >= b.born and s.n - b.born <= r.age
group by b.ledger, b.cohort, s.n - b.born order by b.ledger, b.cohort, s.n - b.born;
