-- The catalogue's pages in the order of the id: one range of this index, no sort, no drafts to skip.
CREATE INDEX quest_published ON quest (id) WHERE status = 'PUBLISHED';
