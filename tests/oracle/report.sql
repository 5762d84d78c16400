-- The figures of many ledgers from the lines of their files, by each ledger's settings: tables ledger_lines, ledger_settings, ledger_months.

-- On which day a line's dates are: one with a time and a zone (longer than 2024-01-31T20:00:00) is an instant, and on the day of the report's zone.
create temp table ledger_dates as
select d.line, d.which, cast(julianday(case
    when s.time_zone = 'as_written' or length(d.stated) <= 19 then substr(d.stated, 1, 10)
    else date(d.stated, case s.time_zone when 'UTC' then '+00:00' else s.time_zone end) end) - 2440587.5 as integer) as day
from (select rowid as line, ledger, 'start' as which, start as stated from ledger_lines
  union all select rowid, ledger, 'finish', finish from ledger_lines
  union all select rowid, ledger, 'canceled', canceled from ledger_lines) d
join ledger_settings s using (ledger);
create index dates_of on ledger_dates (line, which);
create temp table ledger_rows as
select ledger, customer, subscription, cents, status, kind, stated,
  (select day from ledger_dates d where d.line = l.rowid and which = 'start') as start,
  (select day from ledger_dates d where d.line = l.rowid and which = 'finish') as finish,
  (select day from ledger_dates d where d.line = l.rowid and which = 'canceled') as canceled
from ledger_lines l;
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
create index months_of on ledger_months (ledger, n);
create index rows_of on ledger_rows (ledger, customer);

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

-- When customers signed up: the first start of their rows, whatever becomes of these.
create temp table sign_ups as
select ledger, customer, min(start) as day
from (select ledger, customer, start from spans
  union all
  select r.ledger, case when s.grain = 'subscription' and r.subscription is not null then r.customer || ' / ' || r.subscription else r.customer end, r.start
  from ledger_rows r join ledger_settings s using (ledger) where r.kind is null)
group by ledger, customer;

-- The cohort's month `began`, the first MRR, and the state at every age that a customer has reached; `paid`: not before the first MRR, `here`: a customer.
create temp table cells as
select b.ledger, b.customer, b.began, f.mrr as first, t.n - b.began as age, t.n >= b.born as paid, t.mrr, t.here
from (select s.ledger, s.customer, min(s.n) as born,
        case g.cohort_key when 'signup' then min(min(s.n), coalesce((select min(m.n) from ledger_months m where m.ledger = s.ledger and m.last >= u.day), 9999999)) else min(s.n) end as began
      from states s join ledger_settings g using (ledger) join sign_ups u using (ledger, customer)
      where s.mrr > 0 and g.cohort_age = 'calendar' group by s.ledger, s.customer) b
join states f on f.ledger = b.ledger and f.customer = b.customer and f.n = b.born
join states t on t.ledger = b.ledger and t.customer = b.customer and t.n >= b.began;

-- The same by the day: months of one's own end a day before the day of the month on which they began, or the last of a shorter month.
create temp table members as
select p.ledger, p.customer, p.day as paid,
  case g.cohort_key when 'signup' then min(p.day, max(u.day, f.day)) else p.day end as begin
from (select ledger, customer, min(start) as day from spans where start < finish and cents > 0 group by ledger, customer) p
join (select ledger, cast(strftime('%s', min(last) * 86400, 'unixepoch', 'start of month') as integer) / 86400 as day from ledger_months group by ledger) f using (ledger)
join ledger_settings g using (ledger) join sign_ups u using (ledger, customer)
where g.cohort_age = 'anniversary' and p.day <= g.as_of;
create temp table own_months as
with recursive ages(age) as (select 0 union all select age + 1 from ages where age < 60)
select m.*, a.age,
  min(cast(strftime('%s', begin * 86400, 'unixepoch', 'start of month', '+' || (age + 1) || ' months') as integer) / 86400
      + cast(strftime('%d', begin * 86400, 'unixepoch') as integer) - 1,
    cast(strftime('%s', begin * 86400, 'unixepoch', 'start of month', '+' || (age + 2) || ' months') as integer) / 86400 - 1) - 1 as at
from members m, ages a;
insert into cells
select ledger, customer, began, first, age, paid, mrr, mrr > 0 or (free and paid)
from (select m.ledger, m.customer, cast(strftime('%Y', m.begin * 86400, 'unixepoch') as integer) * 12 + cast(strftime('%m', m.begin * 86400, 'unixepoch') as integer) - 1 as began,
    (select sum(cents) from spans p where p.ledger = m.ledger and p.customer = m.customer and p.start <= m.paid and m.paid < p.finish) as first,
    m.age, m.at >= m.paid as paid,
    coalesce((select sum(cents) from spans p where p.ledger = m.ledger and p.customer = m.customer and p.start <= m.at and m.at < p.finish), 0) as mrr,
    g.free_customers = 'stay' and exists (select 1 from spans p where p.ledger = m.ledger and p.customer = m.customer and p.start <= m.at and m.at < p.finish and p.cents = 0) as free
  from own_months m join ledger_settings g using (ledger)
  where m.at <= g.as_of or m.age = 0) o;
-- Who has not reached the first month's end yet is in the cohort all the same.
update cells set age = -1
where age = 0 and (ledger, customer) in (select m.ledger, m.customer from own_months m join ledger_settings g using (ledger) where m.age = 0 and m.at > g.as_of);

create temp table cohort_of as
select c.ledger, c.customer, c.first, max(c.age) as oldest,
  case s.cohort_by when 'quarter' then began - began % 3 when 'year' then began - began % 12 else began end as cohort
from cells c join ledger_settings s using (ledger) group by c.ledger, c.customer;
create temp table exits as
select ledger, customer, min(age) as gone from cells where paid and not here and age >= 0 group by ledger, customer;

select 'start' as kind, ledger, cohort as born, count(*) as size, sum(first) as mrr from cohort_of group by ledger, cohort order by ledger, cohort;

-- Up to the last age that all customers of a cohort have reached.
select 'cohort' as kind, c.ledger, o.cohort as born, c.age, sum(c.here and stays) as customers,
  sum(c.mrr * stays) as net, sum(min(c.first, c.mrr) * stays) as gross
from (select c.*, t.returning_customers = 'counted' or x.gone is null or c.age < x.gone as stays
      from cells c join ledger_settings t using (ledger) left join exits x using (ledger, customer)) c
join cohort_of o using (ledger, customer)
join (select ledger, cohort, min(oldest) as age from cohort_of group by ledger, cohort) r on r.ledger = o.ledger and r.cohort = o.cohort
where c.age between 0 and r.age
group by c.ledger, o.cohort, c.age order by c.ledger, o.cohort, c.age;
