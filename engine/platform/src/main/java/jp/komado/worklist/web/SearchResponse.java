package jp.komado.worklist.web;

import java.util.UUID;

/** The id under which a list is narrowed to what was found; it says nothing and lives for an hour. */
record SearchResponse(UUID id) {
}
