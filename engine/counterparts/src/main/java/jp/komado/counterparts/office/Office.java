package jp.komado.counterparts.office;

import java.util.Set;
import jp.komado.counterparts.seal.RefusedFileException;
import jp.komado.counterparts.shipment.ShipmentFile;
import jp.komado.counterparts.shipment.ShipmentName;

/** Somebody outside who answers records of some kinds. */
public interface Office {

    Set<String> kinds();

    /** Reads the clear content of a shipment; by default with head, records and trailer. */
    default ShipmentFile read(ShipmentName name, byte[] clear) throws RefusedFileException {
        return ShipmentFile.parse(clear);
    }

    /** Looks into its own books; the answer depends on nothing but them. */
    Reply answer(Inquiry inquiry);

    /** The answer of a network that does not work at the moment. */
    Reply outOfOrder(Inquiry inquiry);
}
