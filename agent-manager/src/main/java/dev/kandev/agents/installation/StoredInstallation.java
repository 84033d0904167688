package dev.kandev.agents.installation;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** As the database was given it when its schema was made. */
@ApplicationScoped
class StoredInstallation implements Installation {

    private final DataSource dataSource;
    private volatile UUID id;

    StoredInstallation(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public UUID id() {
        UUID known = id;
        if (known == null) {
            known = read();
            id = known;
        }
        return known;
    }

    private UUID read() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select id from installations");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject("id", UUID.class);
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "the installation's id could not be read", failure);
        }
    }
}
