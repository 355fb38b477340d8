package jp.komado.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.komado.dossier.Sex;
import org.springframework.lang.Nullable;

/** One record of an answer, kept without its number: that lies in the vault under this record's id until it is somebody's. */
@Entity
@Table(name = "identity_record")
class StoredRecord {

    @Id
    private UUID id;
    private UUID inquiryId;
    private int position;
    @Nullable
    private String name;
    @Nullable
    private String kana;
    @Nullable
    private LocalDate birthDate;
    @Enumerated(EnumType.STRING)
    private Sex sex;
    @Nullable
    private String address;
    @Nullable
    private String changeReason;
    @Nullable
    private LocalDate changeDate;
    private boolean chosen;

    protected StoredRecord() {
    }

    StoredRecord(UUID inquiryId, int position, RegisterRecord record) {
        this.id = UUID.randomUUID();
        this.inquiryId = inquiryId;
        this.position = position;
        this.name = record.name();
        this.kana = record.kana();
        this.birthDate = record.birthDate();
        this.sex = record.sex();
        this.address = record.address();
        this.changeReason = record.changeReason();
        this.changeDate = record.changeDate();
    }

    void choose() {
        chosen = true;
    }

    /** The record as the answer had it, without the number. */
    RegisterRecord content() {
        return new RegisterRecord(null, name, kana, birthDate, sex, address, changeReason, changeDate);
    }

    UUID id() { return id; }

    UUID inquiryId() { return inquiryId; }

    boolean isChosen() { return chosen; }
}
