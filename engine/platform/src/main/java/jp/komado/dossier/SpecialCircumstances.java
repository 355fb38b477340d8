package jp.komado.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.springframework.lang.Nullable;

/** What the application claims beyond the disease itself; the board answers on severity and life support. */
@Embeddable
public record SpecialCircumstances(
    @Column(name = "severe") boolean severe,
    @Nullable @Column(name = "severe_reason") String severeReason,
    @Column(name = "life_support") boolean lifeSupport,
    @Column(name = "hemophilia") boolean hemophilia,
    @Column(name = "public_assistance") boolean publicAssistance) {

    /** Nothing special is claimed. */
    public static SpecialCircumstances none() {
        return new SpecialCircumstances(false, null, false, false, false);
    }
}
