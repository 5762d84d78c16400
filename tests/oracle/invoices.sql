-- Contracts by the service periods of invoices, by core/README.md, of many sets of lines. Takes the tables calendar, lines (days; cents may
-- be below 0: a credit), as_of, and rules (least: the months of the shortest term that is a contract; grace: within so many days behind an
-- end a line takes over). Fills the tables contracts, as renewals.sql takes it, and ambiguous: the sets in which several contracts have a
-- claim on one line, or in which the longer of two terms that end on one day is not known, so that their order would decide.

-- The end that a line states is the first day without, or the last with where that makes whole months and the other does not.
create temp table stated as
select l.*,
  case when e.month > s.month and (l.stated = min(e.first + l.start - s.first, e.last) or (l.start = s.last and l.stated = e.last))
    then e.month - s.month end as months_without,
  case when f.month > s.month and (l.stated + 1 = min(f.first + l.start - s.first, f.last) or (l.start = s.last and l.stated + 1 = f.last))
    then f.month - s.month end as months_with
from lines l join as_of using (id)
join calendar s on l.start between s.first and s.last
join calendar e on l.stated between e.first and e.last
join calendar f on l.stated + 1 between f.first and f.last
where l.start <= as_of.day;

create temp table periods as
select id, n, customer, start, cents, coalesce(months_without, months_with) as months,
  stated + (months_without is null and months_with is not null) as finish
from stated;

-- Cents a month: of whole months, and else of days. A period that is long enough is a term, of so many months or days.
create temp table rows_of as
select p.*, finish - start as days,
  case when months is not null then cents / months else cents * 365 / (12 * (finish - start)) end as mrr,
  case when months is not null then 'months' else 'days' end as unit,
  coalesce(months, finish - start) as length,
  case when months is not null then months >= least else finish - start >= least * case when least = 12 then 30 else 28 end end as has_term
from periods p join rules using (id);
create index temp.row_start on rows_of (id, customer, start);

-- Lines of one period are one contract, less what others of that period take back.
create temp table made as
select row_number() over (order by id, customer, finish, unit, length desc) as c, id, customer, finish as stop, unit, length,
  sum(cents) as base, finish > day as is_open
from rows_of join as_of using (id) where has_term
group by id, customer, finish, unit, length having sum(cents) > 0;
create index temp.made_stop on made (id, customer, stop);

create table ambiguous as select id from made group by id, customer, stop having count(distinct unit) > 1;

-- What is paid for from that day on, with a term. What has the term of a later contract of that day is that one's.
create temp table claims as
select m.c, b.id, b.n, b.mrr, b.start from made m join rules using (id) join rows_of b using (id, customer)
where not m.is_open and b.has_term and b.start between m.stop and m.stop + grace
  and ((b.unit = m.unit and b.length = m.length)
       or not exists (select 1 from made o where o.id = m.id and o.customer = m.customer and o.stop = m.stop and o.c > m.c
                      and o.unit = b.unit and o.length = b.length));

-- The first contract has it.
delete from claims where exists (select 1 from claims o where o.id = claims.id and o.n = claims.n and o.c < claims.c);

-- Where nothing is left of that: what began in the last half of the term and the last 90 days, and goes on behind it.
create temp table unpaid as
select m.* from made m where not m.is_open and coalesce((select sum(mrr) from claims l where l.c = m.c), 0) <= 0;
insert into claims
select m.c, b.id, b.n, b.mrr, b.start from unpaid m join rows_of b using (id, customer)
where b.has_term and b.finish > m.stop + 1
  and b.start between m.stop - min(90, case m.unit when 'months' then m.length * 30 else m.length end / 2) and m.stop - 1;

-- And else what has no term.
delete from unpaid where (select sum(mrr) from claims l where l.c = unpaid.c) > 0;
insert into claims
select m.c, b.id, b.n, b.mrr, b.start from unpaid m join rules using (id) join rows_of b using (id, customer)
where not b.has_term and b.start between m.stop and m.stop + grace;

insert into ambiguous select id from claims group by id, n having count(*) > 1;

-- Worth over the months of the contract's term, of which a day is 12/365: numerator and denominator.
create temp table decided as
select m.*, sum(l.mrr) as mrr, min(l.start) as since,
  sum(l.mrr) * m.length * case m.unit when 'months' then 1 else 12 end as worth, case m.unit when 'months' then 1 else 365 end as per
from made m left join claims l on l.c = m.c group by m.c;

-- A half cent to the even one.
create table contracts as
select id, customer, stop as due, strftime('%Y', stop * 86400, 'unixepoch') * 12 + strftime('%m', stop * 86400, 'unixepoch') - 1 as month,
  base,
  case when mrr > 0 then worth / per + (2 * (worth % per) > per or (2 * (worth % per) = per and (worth / per) % 2 = 1)) else 0 end as renewed,
  case when mrr > 0 then 'renewed' when is_open then '' else 'lost' end as outcome,
  case when mrr > 0 then min(since, stop) end as renewed_on,
  case when mrr > 0 then strftime('%Y', min(since, stop) * 86400, 'unixepoch') * 12 + strftime('%m', min(since, stop) * 86400, 'unixepoch') - 1
    end as renewed_month
from decided;

select 'ambiguous' as kind, id from (select distinct id from ambiguous);
