package jp.komado.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF as the browser shows it on our own pages: named, and kept in no cache, since people stand in it. */
public final class ShownPdf {

    private ShownPdf() {
    }

    /** The answer without its content yet. */
    public static ResponseEntity.BodyBuilder named(String fileName) {
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF)
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(fileName, StandardCharsets.UTF_8).build().toString())
            .header("X-Frame-Options", "SAMEORIGIN");
    }
}
