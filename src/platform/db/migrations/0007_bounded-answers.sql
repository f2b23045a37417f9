-- The first documents, in any order, that answer a question to the index of words. Always by that index: the planner knows nothing of rare
-- words, takes a question of forty of them for a common one, and then reads a whole kind in the order of its weight to find three.
CREATE FUNCTION "search_document_answers"("asked" tsquery, "for_readers" text[], "most" integer)
RETURNS TABLE ("kind" text, "id" text, "weight" integer)
LANGUAGE sql STABLE
SET enable_seqscan = off
SET enable_indexscan = off
SET enable_indexonlyscan = off
AS $$
  SELECT d."kind", d."id", d."weight" FROM "search_document" d
  WHERE d."words" @@ "asked" AND (d."readers" IS NULL OR d."readers" && "for_readers")
  LIMIT "most"
$$;
