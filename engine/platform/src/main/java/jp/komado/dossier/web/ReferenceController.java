package jp.komado.dossier.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import jp.komado.dossier.DiseaseGroup;
import jp.komado.dossier.Diseases;
import jp.komado.dossier.ListedDisease;
import jp.komado.dossier.Municipalities;
import jp.komado.dossier.Municipality;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reference data that forms choose from. */
@RestController
class ReferenceController {

    private static final int LONGEST_LIST = 50;

    private final Municipalities municipalities;
    private final Diseases diseases;

    ReferenceController(Municipalities municipalities, Diseases diseases) {
        this.municipalities = municipalities;
        this.diseases = diseases;
    }

    @Operation(operationId = "listMunicipalities", summary = "Tokyo's municipalities in the order of their codes")
    @GetMapping("/api/municipalities")
    MunicipalitiesResponse municipalities() {
        return new MunicipalitiesResponse(municipalities.all());
    }

    @Operation(operationId = "searchDiseases", summary = "Disease groups, and listed diseases by name, reading or code")
    @GetMapping("/api/diseases")
    DiseasesResponse diseases(@RequestParam(defaultValue = "") String q) {
        return new DiseasesResponse(diseases.groups(), diseases.search(q, LONGEST_LIST));
    }

    record MunicipalitiesResponse(List<Municipality> items) {
    }

    record DiseasesResponse(List<DiseaseGroup> groups, List<ListedDisease> items) {
    }
}
