package jp.komado.custody;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A locked cabinet of the prefecture. */
@Entity
@Table(name = "custody_cabinet")
class Cabinet {

    @Id
    private UUID id;
    private String code;
    private String name;
    private String room;
    @Version
    private Long version;

    protected Cabinet() {
    }

    Cabinet(String code, String name, String room) {
        this.id = UUID.randomUUID();
        this.code = code;
        this.name = name;
        this.room = room;
    }

    UUID id() { return id; }

    String code() { return code; }

    String name() { return name; }

    String room() { return room; }
}
