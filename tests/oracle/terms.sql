-- Contracts by the terms of subscriptions, by core/README.md, of many sets of rows. Takes the tables calendar, subscriptions (days; months: what the
-- cents are for; term: those months where they are long enough to be a contract's, else null), as_of, and rules (grace: within so many
-- days behind an end a row takes over). Fills the tables contracts, as renewals.sql takes it, and ambiguous: the sets in which several
-- have a claim on one row, so that the order in which they come would decide.
-- The days from which the terms of a customer's rows may be counted.
create temp table starts as
select id, customer, start, strftime('%Y', start * 86400, 'unixepoch') * 12 + strftime('%m', start * 86400, 'unixepoch') - 1 as month,
  strftime('%d', start * 86400, 'unixepoch') - 1 as behind_first
from (select distinct id, customer, start from subscriptions);
create index temp.start_customer on starts (id, customer);

create temp table numbers as with recursive n(k) as (select 0 union all select k + 1 from n where k < 130) select k from n;

-- The days on which the terms of a row end, counted from each of these: the same day of a later month, or the last of a shorter one.
create temp table term_ends as
select s.id, s.n, a.start as anchor, k, min(c.first + a.behind_first, c.last) as day
from subscriptions s join starts a using (id, customer) join numbers on k * s.term <= 130
join calendar c on c.month = a.month + k * s.term
where s.term is not null;
create index temp.term_end on term_ends (id, n, anchor, k);

-- Whether such a day is the row's end, give or take a day.
create temp table due_ends as
select distinct e.id, e.n, e.anchor from term_ends e join subscriptions s on s.id = e.id and s.n = e.n
where e.k > 0 and e.day between s.finish - 1 and s.finish + 1;
create index temp.due_end on due_ends (id, n, anchor);

-- What ends just before a row, with a term of the same length.
create temp table predecessors as
select r.id, r.n, o.n as before from subscriptions r join rules using (id)
join subscriptions o on o.id = r.id and o.customer = r.customer and o.term = r.term and o.n <> r.n
  and r.start between o.finish and o.finish + grace;
create index temp.predecessor on predecessors (id, before);

create table ambiguous as select id from predecessors group by id, n having count(*) > 1;

-- Whether a row goes on with the term of one that stops within it, if that one's is counted from `anchor`. A row whose own end tells of a
-- term that began with it does not go on with another's.
create temp table steps as
select p.id, p.n, p.before, a.start as anchor,
  not exists (select 1 from due_ends d where d.id = p.id and d.n = p.before and d.anchor = a.start)
  and not (exists (select 1 from due_ends d where d.id = p.id and d.n = p.n and d.anchor = r.start)
           and not exists (select 1 from due_ends d where d.id = p.id and d.n = p.n and d.anchor = a.start)) as joins
from predecessors p join subscriptions r using (id, n)
join starts a using (id, customer);
create index temp.step on steps (id, before, anchor);

-- Where a row's terms are counted from: its start, or that of the row whose term it goes on with.
create temp table anchored as
with recursive a(id, n, anchor, inherits) as (
  select id, n, start, 0 from subscriptions s
  where term is not null and not exists (select 1 from predecessors p where p.id = s.id and p.n = s.n)
  union all
  select r.id, r.n, case when joins then a.anchor else r.start end, joins
  from a join steps t on t.id = a.id and t.before = a.n and t.anchor = a.anchor
  join subscriptions r on r.id = t.id and r.n = t.n
)
select a.*, s.customer, s.subscription, s.start, s.finish, s.term, s.cents, as_of.day as today, grace,
  s.finish is not null and not exists (select 1 from due_ends d where d.id = a.id and d.n = a.n and d.anchor = a.anchor) as within
from a join subscriptions s using (id, n) join as_of using (id) join rules using (id);
create index temp.anchored_row on anchored (id, customer, start);

-- The terms of a row that end after it begins, up to the first after today.
create temp table row_terms as
select r.*, e.k, e.day as due
from anchored r join term_ends e on e.id = r.id and e.n = r.n and e.anchor = r.anchor
join term_ends b on b.id = r.id and b.n = r.n and b.anchor = r.anchor and b.k = e.k - 1
where r.start <= r.today and e.day > r.start and b.day <= r.today;

-- The first of them that a row does not outlive, and what takes over from it there.
create temp table last_terms as
select t.*,
  (select min(o.start) from anchored o where o.id = t.id and o.customer = t.customer and o.term = t.term and o.inherits
     and o.start between t.finish and t.finish + t.grace) as same,
  exists (select 1 from anchored o where o.id = t.id and o.customer = t.customer and not o.inherits and o.start <= t.today
     and o.start between t.finish and t.finish + t.grace) as other
from row_terms t
where t.finish <= t.due + 1
  and not exists (select 1 from row_terms e where e.id = t.id and e.n = t.n and e.k < t.k and t.finish <= e.due + 1);

-- Whether a row goes on with its term, or will.
alter table last_terms add column goes_on;
update last_terms set goes_on = within and same is not null and (same <= today or due > today);

-- What each row adds to contracts: the day that is due, that on which the row stops, and how.
create temp table parts as
select id, n, customer, subscription, term, cents, start, today, grace, due, due as stop, 'on' as how from row_terms
where finish is null or finish > due + 1
union all
select id, n, customer, subscription, term, cents, start, today, grace, due, due, 'on' from last_terms
where goes_on and same > today
union all
select id, n, customer, subscription, term, cents, start, today, grace, due, finish, 'replaced' from last_terms
where within and other and not goes_on
union all
select id, n, customer, subscription, term, cents, start, today, grace, finish, finish, 'stops' from last_terms
where not within or (not other and not goes_on);

-- What ends terms of one length on one day is one contract.
create temp table made as
select row_number() over (order by id, customer, stop, how = 'replaced', due, term desc) as c,
  id, customer, stop, how = 'replaced' as replaced, due, term, today, grace, sum(cents) as base,
  due > today and how <> 'replaced' as is_open, max(how <> 'on') as stops,
  -- What goes on renews a contract once its day has come.
  sum(case when how = 'on' and due <= today then cents else 0 end) as goes_on
from parts group by id, customer, stop, how = 'replaced', due, term;
create index temp.made_stop on made (id, customer, stop);

-- Rows that are known today and begin anew.
create temp table beginning as
select s.id, s.n, s.customer, s.subscription, s.start, s.finish, s.term, s.months, s.cents, coalesce(a.inherits, 0) as inherits
from subscriptions s join as_of using (id) left join anchored a using (id, n)
where s.start <= as_of.day and not coalesce(a.inherits, 0);
create index temp.beginning_start on beginning (id, customer, start);

-- Those that begin where a decided contract ends. What begins with the term of a later contract of that day is that one's.
create temp table claims as
select m.c, b.id, b.n, 'on the day' as how from made m join beginning b using (id, customer)
where not m.is_open and b.term is not null and b.start between m.stop and m.stop + case when m.stops then m.grace else 0 end
  and (b.term = m.term or not exists (select 1 from made o where o.id = m.id and o.customer = m.customer and o.stop = m.stop
                                      and o.c > m.c and o.term = b.term));

-- The first contract has it.
delete from claims where exists (select 1 from claims o where o.id = claims.id and o.n = claims.n and o.c < claims.c);

-- Those that begin before: in the last half of the term and the last 90 days. Of a contract that is open, only the subscription's own.
insert into claims
select m.c, b.id, b.n, 'ahead' from made m join beginning b using (id, customer)
where b.term is not null and b.start between m.stop - min(90, m.term * 30 / 2) and m.stop - 1 and (b.finish is null or b.finish > m.stop + 1)
  and case when m.is_open
    then exists (select 1 from parts p where p.id = m.id and p.customer = m.customer and p.stop = m.stop and p.due = m.due and p.term = m.term
                 and p.how = 'stops' and p.subscription = b.subscription)
    else m.stops and m.goes_on = 0 and not exists (select 1 from claims l where l.c = m.c) end;

-- And those without a term, where there are no others.
insert into claims
select m.c, b.id, b.n, 'without a term' from made m join beginning b using (id, customer)
where not m.is_open and b.term is null and b.start between m.stop and m.stop + case when m.stops then m.grace else 0 end
  and m.goes_on = 0 and not exists (select 1 from claims l where l.c = m.c);

insert into ambiguous select id from claims group by id, n having count(*) > 1;

create temp table decided as
select m.*, m.goes_on + coalesce(sum(b.cents * m.term / b.months), 0) as renewed, min(b.start) as since,
  case when m.goes_on + coalesce(sum(b.cents), 0) > 0 then 'renewed' when m.is_open then '' else 'lost' end as outcome
from made m left join claims l on l.c = m.c left join beginning b on b.id = l.id and b.n = l.n
group by m.c;

create table contracts as
select id, customer, due, strftime('%Y', due * 86400, 'unixepoch') * 12 + strftime('%m', due * 86400, 'unixepoch') - 1 as month,
  base, renewed, outcome, renewed_on,
  strftime('%Y', renewed_on * 86400, 'unixepoch') * 12 + strftime('%m', renewed_on * 86400, 'unixepoch') - 1 as renewed_month
from (select id, customer, case when outcome = 'lost' then stop else due end as due, base, renewed, outcome,
        case when outcome = 'renewed' then min(coalesce(since, due), due) end as renewed_on
      from decided);

select 'ambiguous' as kind, id from (select distinct id from ambiguous);
