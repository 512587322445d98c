-- What PostGraphile cannot read from the tables: the text of a statement, as a computed column, and
-- the statements about a topic, as a list that it can sort and page.

create or replace function statement_text(s statement) returns text language sql stable as $$
  select string_agg(exact, ' […] ' order by position)
    from segment where statement_id = s.id and role = 'CONTENT'
$$;

create or replace function topic_statements(t topic) returns setof statement language sql stable as $$
  select s.* from statement s
   where s.status in ('CURRENT', 'CORRECTED')
     and exists (select from statement_topic st where st.statement_id = s.id and st.topic_id = t.id)
$$;
comment on function topic_statements(topic) is '@behavior +order';
