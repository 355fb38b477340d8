package jp.komado.documents.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the store has of a person. */
@Component
class DocumentsPersonalData implements PersonalData {

    private final DocumentRecordRepository records;
    private final EncryptedDocuments documents;

    DocumentsPersonalData(DocumentRecordRepository records, EncryptedDocuments documents) {
        this.records = records;
        this.documents = documents;
    }

    @Override
    public String room() {
        return "documents";
    }

    @Override
    public Set<String> tables() {
        return Set.of("komado.document");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        List<Map<String, Object>> documents = records.findByPersonIdAndErasedAtIsNullOrderByStoredAtAscIdAsc(personId).stream()
                .map(DocumentRecord::info)
                .map(info -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("id", info.id());
                    line.put("kind", info.kind());
                    line.put("fileName", info.fileName());
                    line.put("storedAt", info.storedAt());
                    line.put("pages", info.pages());
                    return line;
                })
                .toList();
        return Map.of("documents", documents);
    }

    @Override
    @Transactional
    public void hold(UUID personId, String reason) {
        records.findByPersonIdAndErasedAtIsNullOrderByStoredAtAscIdAsc(personId).forEach(document -> document.hold(reason));
    }

    @Override
    @Transactional
    public int erase(UUID personId) {
        List<DocumentRecord> mine = records.findByPersonIdAndErasedAtIsNullOrderByStoredAtAscIdAsc(personId);
        mine.forEach(documents::erase);
        return mine.size();
    }
}
