-- Months since year 0, with the first and the last day of each, counted from 1970-01-01.
create temp table calendar as
with recursive months(month, first) as (
  select 2018 * 12, strftime('%s', '2018-01-01') / 86400
  union all select month + 1, strftime('%s', first * 86400, 'unixepoch', '+1 month') / 86400 from months where month < 2040 * 12
)
select month, first, lead(first) over (order by month) - 1 as last from months;
create unique index temp.calendar_month on calendar (month);
