package media.waybill.matching.groups;

import java.time.Instant;
import java.util.UUID;
import media.waybill.matching.groups.GroupsSql.Group;
import media.waybill.naming.FileGroup;
import media.waybill.naming.GroupPlace;
import media.waybill.naming.Naming;
import media.waybill.vault.Vault;
import org.springframework.stereotype.Component;

/** Fills a package: with what lies in its folder, and with what its manifest names. */
@Component
class PackageContents {

    private final GroupsSql sql;
    private final Vault vault;

    PackageContents(GroupsSql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** What came before the manifest did, and what has the bytes of a file that lies elsewhere. */
    void takeIn(Group group, Instant now) {
        if (group.kind() != FileGroup.Kind.PACKAGE) {
            return;
        }
        for (var loose : sql.below(group)) {
            GroupPlace spot = GroupPlace.inPackage(group.root(), loose.path());
            if (Naming.sidecarOf(loose.path()).isEmpty() && sql.join(loose.file(), group, spot, now)) {
                readManifest(group, loose.file(), spot.place());
            }
        }
    }

    /** What a manifest names is waited for. */
    void readManifest(Group group, UUID file, String spot) {
        if (PackageManifest.isManifest(spot)) {
            sql.vaultKey(file, PackageManifest.LARGEST)
                    .map(key -> PackageManifest.read(vault.bytes(key, PackageManifest.LARGEST)))
                    .filter(named -> !named.isEmpty())
                    .ifPresent(named -> sql.named(group.id(), named));
        }
    }
}
