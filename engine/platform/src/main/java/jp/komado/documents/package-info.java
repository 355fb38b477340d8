/**
 * Owns scans and PDFs: metadata and hash in the database, content encrypted in files with a key per document, so that erasing a
 * document means destroying its key. Also turns papers (templates with their data) into PDFs for every room above.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "calendar", "problem"})
package jp.komado.documents;

import org.springframework.modulith.ApplicationModule;
