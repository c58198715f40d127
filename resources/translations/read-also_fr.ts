<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_GB">
<context>
    <name>ReadAlso</name>
    <message>
        <location filename="../../src/editorapp/app.py"/>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/app.py"/>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/app.py"/>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/app.py"/>
        <source>Your files</source>
        <translation>Vos fichiers</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/app.py"/>
        <source>Read Also ended unexpectedly the last time.</source>
        <translation>Read Also s’est arrêté de façon inattendue la dernière fois.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/app.py"/>
        <source>Show Report</source>
        <translation>Afficher le rapport</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <location filename="../../src/editorapp/ui/window/handing_side.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>With story details, without private notes</source>
        <translation>Avec la fiche, sans les notes privées</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Hugo bundle</source>
        <translation>Dossier Hugo</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>For Hugo: index.md and its photos</source>
        <translation>Pour Hugo : index.md et ses photos</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Jekyll post</source>
        <translation>Billet Jekyll</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>For _posts of a Jekyll site</source>
        <translation>Pour le dossier _posts d’un site Jekyll</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <location filename="../../src/editorapp/ui/window/handing_side.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>The text alone, for a content system</source>
        <translation>Le texte seul, à coller dans un CMS</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>A whole page with its details for search</source>
        <translation>Page complète, données incluses</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>WordPress blocks</source>
        <translation>Blocs WordPress</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>To paste into the block editor’s code view</source>
        <translation>À coller dans la vue code de l’éditeur de blocs</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>WordPress classic</source>
        <translation>WordPress classique</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>For the classic editor’s Text tab</source>
        <translation>Pour l’onglet Texte de l’éditeur classique</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>WordPress import</source>
        <translation>Import WordPress</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>For Tools, Import: text, details and photos</source>
        <translation>Pour Outils, Importer : texte, fiche et photos</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Ghost import</source>
        <translation>Import Ghost</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>For Ghost’s Settings, Import</source>
        <translation>Pour Réglages, Importer dans Ghost</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>ninjs 2.1</source>
        <translation>ninjs 2.1</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>The news agencies’ form</source>
        <translation>La forme des agences de presse</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>With photos, captions and footnotes</source>
        <translation>Avec photos, légendes et notes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>Words and addresses, nothing else</source>
        <translation>Les mots et les adresses, rien d’autre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>The page on paper, A4 or Letter</source>
        <translation>La page sur papier, A4 ou Letter</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>JSON lines</source>
        <translation>Lignes JSON</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>For an archive of Read Also</source>
        <translation>Pour une archive de Read Also</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_list.py"/>
        <location filename="../../src/editorapp/ui/checks/checks_panel.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/checks_side.py"/>
        <location filename="../../src/editorapp/ui/window/desk.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_list.py"/>
        <source>Enter goes to the place, F fixes, Delete ignores, Space ticks.</source>
        <translation>Entrée va à l’endroit, F corrige, Suppr ignore, Espace coche.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_list.py"/>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <location filename="../../src/editorapp/ui/linking/card_menu.py"/>
        <location filename="../../src/editorapp/ui/linking/card_painter.py"/>
        <source>Go to</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_list.py"/>
        <source>Ignore in this story</source>
        <translation>Ignorer dans cet article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_list.py"/>
        <location filename="../../src/editorapp/ui/checks/check_painter.py"/>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_painter.py"/>
        <source>Fix</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Fix before publishing</source>
        <translation>À corriger avant publication</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Worth a look</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Add credit</source>
        <translation>Ajouter le crédit</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Suggest</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Passed</source>
        <translation>En règle</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Only you can tick</source>
        <translation>À cocher vous-même</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Ignored</source>
        <translation>Ignorés</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>{n} ignored in this story</source>
        <extracomment>One: {n} ignored in this story</extracomment>
        <translation>
            <numerusform>{n} ignoré dans cet article</numerusform>
            <numerusform>{n} ignorés dans cet article</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Show ignored</source>
        <translation>Afficher les ignorés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>To fix</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Passed: {check}</source>
        <translation>En règle : {check}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Ticked: {check}</source>
        <translation>Coché : {check}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/check_rows.py"/>
        <source>Not ticked: {check}</source>
        <translation>Non coché : {check}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/checks_panel.py"/>
        <source>Not checked yet</source>
        <translation>Pas encore contrôlé</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/checks/checks_panel.py"/>
        <source>{n} to fix</source>
        <extracomment>One: {n} to fix</extracomment>
        <translation>
            <numerusform>{n} à corriger</numerusform>
            <numerusform>{n} à corriger</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/checks/checks_panel.py"/>
        <source>Nothing to fix</source>
        <translation>Rien à corriger</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/checks/checks_panel.py"/>
        <source>{n} worth a look</source>
        <extracomment>One: {n} worth a look</extracomment>
        <translation>
            <numerusform>{n} à regarder</numerusform>
            <numerusform>{n} à regarder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/checks/checks_panel.py"/>
        <source>{n} passed</source>
        <extracomment>One: {n} passed</extracomment>
        <translation>
            <numerusform>{n} en règle</numerusform>
            <numerusform>{n} en règle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/checks/checks_panel.py"/>
        <location filename="../../src/editorapp/ui/window/checks_side.py"/>
        <source>Checks, {n} to fix</source>
        <extracomment>One: Checks, {n} to fix</extracomment>
        <translation>
            <numerusform>Contrôles, {n} à corriger</numerusform>
            <numerusform>Contrôles, {n} à corriger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/checks/failed_checks.py"/>
        <source>{what} and {n} more</source>
        <extracomment>One: {what} and {n} more</extracomment>
        <translation>
            <numerusform>{what} et {n} autre</numerusform>
            <numerusform>{what} et {n} autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/checks/failed_checks.py"/>
        <source>{n} checks failed: {what}</source>
        <extracomment>One: {n} check failed: {what}</extracomment>
        <translation>
            <numerusform>{n} contrôle bloque : {what}</numerusform>
            <numerusform>{n} contrôles bloquent : {what}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/completions.py"/>
        <source>Words in use</source>
        <translation>Mots employés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/date_hint.py"/>
        <source>Not a date. Write 2026-11-24 or 2026-11-24 18:00.</source>
        <translation>Ce n’est pas une date. Écrivez 2026-11-24 ou 2026-11-24 18:00.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/date_hint.py"/>
        <source>Lifted {when}.</source>
        <translation>Levé le {when}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/details/date_hint.py"/>
        <source>Held until {when}: {n} days to go.</source>
        <extracomment>One: Held until {when}: {n} day to go.</extracomment>
        <translation>
            <numerusform>Retenu jusqu’au {when} : encore {n} jour.</numerusform>
            <numerusform>Retenu jusqu’au {when} : encore {n} jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/details/date_hint.py"/>
        <source>Held until {when}: {n} hours to go.</source>
        <extracomment>One: Held until {when}: {n} hour to go.</extracomment>
        <translation>
            <numerusform>Retenu jusqu’au {when} : encore {n} heure.</numerusform>
            <numerusform>Retenu jusqu’au {when} : encore {n} heures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/details/date_hint.py"/>
        <source>Held until {when}: {n} minutes to go.</source>
        <extracomment>One: Held until {when}: {n} minute to go.</extracomment>
        <translation>
            <numerusform>Retenu jusqu’au {when} : encore {n} minute.</numerusform>
            <numerusform>Retenu jusqu’au {when} : encore {n} minutes.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/lead_image.py"/>
        <source>Choose photo…</source>
        <translation>Choisir une photo…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/lead_image.py"/>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/lead_image.py"/>
        <location filename="../../src/editorapp/ui/details/tags_field.py"/>
        <location filename="../../src/editorapp/ui/dialogs/cancel_question.py"/>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/lead_image.py"/>
        <source>Lead photo</source>
        <translation>Photo principale</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/lead_image.py"/>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.gif);;All files (*)</source>
        <translation>Photos (*.jpg *.jpeg *.png *.webp *.gif);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/lead_image.py"/>
        <source>On the web; not loaded</source>
        <translation>Sur le web ; non chargée</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/lead_image.py"/>
        <source>The file is not there</source>
        <translation>Le fichier est introuvable</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/lead_image.py"/>
        <source>Not a photo that can be shown</source>
        <translation>Pas une photo affichable</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/lead_image.py"/>
        <source>{size} KB</source>
        <translation>{size} Ko</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/lead_image.py"/>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>{size} MB</source>
        <translation>{size} Mo</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>Width of the title</source>
        <translation>Largeur du titre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>Length of the description</source>
        <translation>Longueur de la description</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>Search title</source>
        <translation>Titre pour la recherche</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>The headline</source>
        <translation>Le titre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>Search description</source>
        <translation>Description pour la recherche</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>The standfirst</source>
        <translation>Le chapô</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>{width} of {most} px</source>
        <translation>{width} px sur {most}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>{length} of {most}</source>
        <translation>{length} sur {most}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>As among search results</source>
        <translation>Tel que dans les résultats</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>No headline yet</source>
        <translation>Pas encore de titre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>Without a headline there is nothing to show.</source>
        <translation>Sans titre, rien ne s’affiche.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>The headline is shown, and cut at its end.</source>
        <translation>Le titre s’affiche, coupé à la fin.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>Too wide by {n} px; the end is cut.</source>
        <translation>Trop large de {n} px ; la fin est coupée.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>The headline is shown.</source>
        <translation>Le titre s’affiche.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>A bit narrow.</source>
        <translation>Un peu étroit.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>Good width.</source>
        <translation>Bonne largeur.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>Missing; write one, or a standfirst.</source>
        <translation>Absente ; écrivez-en une, ou un chapô.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>The standfirst is shown, and cut at its end.</source>
        <translation>Le chapô s’affiche, coupé à la fin.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>Too long by {n} characters.</source>
        <extracomment>One: Too long by {n} character.</extracomment>
        <translation>
            <numerusform>Trop long de {n} caractère.</numerusform>
            <numerusform>Trop long de {n} caractères.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>The standfirst is shown.</source>
        <translation>Le chapô s’affiche.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>Room for {n} characters more.</source>
        <extracomment>One: Room for {n} character more.</extracomment>
        <translation>
            <numerusform>Encore {n} caractère de place.</numerusform>
            <numerusform>Encore {n} caractères de place.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/search_part.py"/>
        <source>Good length.</source>
        <translation>Bonne longueur.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/slug_guard.py"/>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>From headline</source>
        <translation>D’après le titre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/slug_guard.py"/>
        <source>Not for an address: use letters, digits and hyphens.</source>
        <translation>Pas valable dans une adresse : lettres, chiffres et traits d’union.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/slug_guard.py"/>
        <source>Tidy up</source>
        <translation>Arranger</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/slug_guard.py"/>
        <source>Use {slug}</source>
        <translation>Utiliser {slug}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/slug_guard.py"/>
        <source>{file} in this folder has the same slug.</source>
        <translation>{file}, dans ce dossier, a le même slug.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/slug_guard.py"/>
        <source>“{title}” in the archive has the same slug.</source>
        <translation>« {title} », dans l’archive, a le même slug.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/source_part.py"/>
        <source>Front matter</source>
        <translation>En-tête du fichier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/source_part.py"/>
        <source>The details as they stand in the file</source>
        <translation>La fiche telle qu’elle figure dans le fichier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/source_part.py"/>
        <source>Source of the front matter</source>
        <translation>Source de l’en-tête</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/source_part.py"/>
        <source>Line {line}: {fault}</source>
        <translation>Ligne {line} : {fault}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>Sections of the archive</source>
        <translation>Rubriques de l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <location filename="../../src/editorapp/ui/linking/filter_popup.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <location filename="../../src/editorapp/ui/writing/story_head.py"/>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <location filename="../../src/editorapp/ui/writing/story_head.py"/>
        <source>Standfirst</source>
        <translation>Chapô</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>Byline</source>
        <translation>Signature</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>Name, name</source>
        <translation>Nom, nom</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>Dateline</source>
        <translation>Lieu et date</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>PLACE, date</source>
        <translation>LIEU, date</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <location filename="../../src/editorapp/ui/writing/story_head.py"/>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>Slug</source>
        <translation>Slug</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>Lead image</source>
        <translation>Photo principale</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <location filename="../../src/editorapp/ui/media/image_form.py"/>
        <source>Alt text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>What the photo shows</source>
        <translation>Ce que montre la photo</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <location filename="../../src/editorapp/ui/media/image_form.py"/>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <location filename="../../src/editorapp/ui/media/image_form.py"/>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>Photographer / agency</source>
        <translation>Photographe / agence</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>Publishing</source>
        <translation>Publication</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>Embargo until</source>
        <translation>Embargo jusqu’au</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <location filename="../../src/editorapp/ui/dialogs/setting_fields.py"/>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>2026-11-24, or 24 Nov 6pm</source>
        <translation>2026-11-24, ou 2026-11-24 18:00</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <location filename="../../src/editorapp/ui/dialogs/publish_form.py"/>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <source>Search engines</source>
        <translation>Moteurs de recherche</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/story_form.py"/>
        <location filename="../../src/editorapp/ui/media/image_form.py"/>
        <source>Needed before you can publish</source>
        <translation>Indispensable pour publier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/tags_field.py"/>
        <source>Remove the tag {tag}</source>
        <translation>Retirer le mot-clé {tag}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/details/tags_field.py"/>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/about.py"/>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>Write the story. See what you have already published.</source>
        <translation>Écrivez l’article. Voyez ce que vous avez déjà publié.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/about.py"/>
        <source>Nothing leaves this computer. No account, no network.</source>
        <translation>Rien ne quitte cet ordinateur. Ni compte, ni réseau.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/about.py"/>
        <source>Read Also is free software under the MIT licence. Fonts: Inter, Source Serif 4 and IBM Plex Mono (OFL-1.1). Icons: Lucide (ISC). Built with Qt for Python (LGPL-3.0) and Whoosh (BSD-2-Clause).</source>
        <translation>Read Also est un logiciel libre sous licence MIT. Polices : Inter, Source Serif 4 et IBM Plex Mono (OFL-1.1). Icônes : Lucide (ISC). Réalisé avec Qt for Python (LGPL-3.0) et Whoosh (BSD-2-Clause).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/about.py"/>
        <source>Licences…</source>
        <translation>Licences…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/about.py"/>
        <source>Copy Details</source>
        <translation>Copier ces informations</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/about.py"/>
        <location filename="../../src/editorapp/ui/dialogs/archive_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/dialog_frame.py"/>
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/keys.py"/>
        <location filename="../../src/editorapp/ui/dialogs/licences_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <location filename="../../src/editorapp/ui/linking/peek.py"/>
        <location filename="../../src/editorapp/ui/reading/find_bar.py"/>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/about.py"/>
        <location filename="../../src/editorapp/ui/dialogs/crash.py"/>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_care.py"/>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_care.py"/>
        <source>Look at every article and at the index; nothing is changed</source>
        <translation>Examiner chaque article et l’index ; rien n’est changé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_care.py"/>
        <source>Compact</source>
        <translation>Compacter</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_care.py"/>
        <source>Give the disk back what replaced articles have left</source>
        <translation>Rendre au disque ce que les articles remplacés ont laissé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_care.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Rebuild Index…</source>
        <translation>Reconstruire l’index…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_care.py"/>
        <source>Make the index anew from the articles</source>
        <translation>Refaire l’index à partir des articles</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_care.py"/>
        <source>Export as JSON Lines…</source>
        <translation>Exporter en lignes JSON…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_care.py"/>
        <source>Write all articles into one file: your backup</source>
        <translation>Écrire tous les articles dans un fichier : votre sauvegarde</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_care.py"/>
        <source>Look after it</source>
        <translation>L’entretenir</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_dialog.py"/>
        <source>Archive details</source>
        <translation>Détails de l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_dialog.py"/>
        <source>Looking at the archive…</source>
        <translation>Examen de l’archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_dialog.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Import Archive…</source>
        <translation>Importer une archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/archive_ranking.py"/>
        <source>The archive is busy with another job.</source>
        <translation>L’archive est occupée à une autre tâche.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_facts.py"/>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_facts.py"/>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_facts.py"/>
        <source>Rename the archive</source>
        <translation>Renommer l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_facts.py"/>
        <source>Delete the archive</source>
        <translation>Supprimer l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_facts.py"/>
        <source>Show…</source>
        <translation>Afficher…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_facts.py"/>
        <source>Show the stories that nobody links to</source>
        <translation>Afficher les articles sans lien entrant</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_facts.py"/>
        <source>Sources of the archive</source>
        <translation>Sources de l’archive</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/archive_facts.py"/>
        <source>articles</source>
        <extracomment>One: article</extracomment>
        <translation>
            <numerusform>article</numerusform>
            <numerusform>articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/archive_facts.py"/>
        <source>links</source>
        <extracomment>One: link</extracomment>
        <translation>
            <numerusform>lien</numerusform>
            <numerusform>liens</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_facts.py"/>
        <source>on disk</source>
        <translation>sur le disque</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_facts.py"/>
        <source>Last import: {day}</source>
        <translation>Dernier import : {day}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_facts.py"/>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/go_to_line.py"/>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/name_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/publish_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/questions.py"/>
        <location filename="../../src/editorapp/ui/dialogs/template_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_name.py"/>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <location filename="../../src/editorapp/ui/window/recovery.py"/>
        <location filename="../../src/editorapp/ui/window/settings_commands.py"/>
        <location filename="../../src/editorapp/ui/window/window_dialogs.py"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>Learning from your links</source>
        <translation>Apprentissage d’après vos liens</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>Measuring suggestions</source>
        <translation>Mesure des suggestions</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>Looking at every article</source>
        <translation>Examen de chaque article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>Rebuilding the index</source>
        <translation>Reconstruction de l’index</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>Finding where links lead</source>
        <translation>Recherche de la cible des liens</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>Compacting</source>
        <translation>Compactage</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>Writing the articles</source>
        <translation>Écriture des articles</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>Working</source>
        <translation>Travail en cours</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>{phase} · {share} %</source>
        <translation>{phase} · {share} %</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>Progress of measuring</source>
        <translation>Avancement de la mesure</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>Progress of the job</source>
        <translation>Avancement du travail</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>Cancel measuring</source>
        <translation>Annuler la mesure</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_progress.py"/>
        <source>Cancel the job</source>
        <translation>Annuler le travail</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_ranking.py"/>
        <source>Measure Now</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_ranking.py"/>
        <source>How suggestions are ranked</source>
        <translation>Comment les suggestions sont classées</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_ranking.py"/>
        <source>Back to Standard</source>
        <translation>Revenir au standard</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_ranking.py"/>
        <source>Use Own Weights</source>
        <translation>Utiliser les nôtres</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_ranking.py"/>
        <source>Back to the standard weights</source>
        <translation>Revenir à la pondération standard</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_ranking.py"/>
        <source>Use the archive’s own weights</source>
        <translation>Utiliser la pondération propre à l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_ranking.py"/>
        <source>Measure Again</source>
        <translation>Remesurer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>How the archive stands is not known.</source>
        <translation>L’état de l’archive est inconnu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>In order: the articles and their index are whole and agree.</source>
        <translation>En ordre : les articles et leur index sont complets et concordent.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>The index is being made from the articles. Suggestions start when that is done.</source>
        <translation>L’index est en cours de construction. Les suggestions viendront ensuite.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>No archive yet. Import your newsroom’s stories to have them suggested while you write.</source>
        <translation>Pas encore d’archive. Importez les articles de votre rédaction pour les voir suggérés pendant que vous écrivez.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Its folder is not there: a share is away, or somebody has moved it. It is used again when it is back.</source>
        <translation>Son dossier n’est pas là : un partage est absent, ou quelqu’un l’a déplacé. Elle resservira dès son retour.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>It is there, but cannot be opened: it may be of a newer Read Also, or locked.</source>
        <translation>Elle est là, mais ne s’ouvre pas : elle vient peut-être d’un Read Also plus récent, ou elle est verrouillée.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>The archive is damaged and was left as it is. Import your last export of it, or your stories again; they go into a new one.</source>
        <translation>L’archive est endommagée ; rien n’y a été changé. Importez-en votre dernier export, ou de nouveau vos articles ; ils iront dans une nouvelle archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>{size} kB</source>
        <translation>{size} ko</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>{size} GB</source>
        <translation>{size} Go</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>{size} TB</source>
        <translation>{size} To</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>no dates</source>
        <translation>aucune date</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>{first} to {last}</source>
        <translation>du {first} au {last}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>{n} links lead to articles that are not in the archive.</source>
        <extracomment>One: {n} link leads to an article that is not in the archive.</extracomment>
        <translation>
            <numerusform>{n} lien mène à un article absent de l’archive.</numerusform>
            <numerusform>{n} liens mènent à des articles absents de l’archive.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Every story is linked to by another one.</source>
        <translation>Chaque article est cité par un autre.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>{n} stories that nobody links to</source>
        <extracomment>One: {n} story that nobody links to</extracomment>
        <translation>
            <numerusform>{n} article que personne ne cite</numerusform>
            <numerusform>{n} articles que personne ne cite</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Your newsroom’s own weights</source>
        <translation>Pondération de votre rédaction</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Standard weights</source>
        <translation>Pondération standard</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Fitted to your newsroom’s {links}.</source>
        <translation>Ajustée à {links} de votre rédaction.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Your newsroom’s own are kept as well, fitted to {links}.</source>
        <translation>Celle de votre rédaction est conservée, ajustée à {links}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Your archive has no links of its own; from {needed} on it can learn from them.</source>
        <translation>Votre archive n’a aucun lien interne ; à partir de {needed}, elle peut en apprendre.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Your archive has {n} links of its own; from {needed} on it can learn from them.</source>
        <extracomment>One: Your archive has {n} link of its own; from {needed} on it can learn from them.</extracomment>
        <translation>
            <numerusform>Votre archive a {n} lien interne ; à partir de {needed}, elle peut en apprendre.</numerusform>
            <numerusform>Votre archive a {n} liens internes ; à partir de {needed}, elle peut en apprendre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Your archive has {n} links of its own, enough to learn from: measuring does that.</source>
        <extracomment>One: Your archive has {n} link of its own, enough to learn from: measuring does that.</extracomment>
        <translation>
            <numerusform>Votre archive a {n} lien interne, assez pour en apprendre : la mesure s’en charge.</numerusform>
            <numerusform>Votre archive a {n} liens internes, assez pour en apprendre : la mesure s’en charge.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Measured on {stories}: their authors’ links were hidden, and suggestions had to find them.</source>
        <translation>Mesuré sur {stories} : les liens de leurs auteurs étaient cachés, aux suggestions de les retrouver.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>There is nothing to measure: no story of the archive links to another one.</source>
        <translation>Il n’y a rien à mesurer : aucun article de l’archive n’en cite un autre.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Not measured yet. Measuring hides {n} links that your authors made, and looks whether suggestions find them.</source>
        <extracomment>One: Not measured yet. Measuring hides {n} link that your authors made, and looks whether suggestions find it.</extracomment>
        <translation>
            <numerusform>Pas encore mesuré. La mesure cache {n} lien fait par vos auteurs et regarde si les suggestions le retrouvent.</numerusform>
            <numerusform>Pas encore mesuré. La mesure cache {n} liens faits par vos auteurs et regarde si les suggestions les retrouvent.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Measuring was stopped. The figures are as they were.</source>
        <translation>La mesure a été arrêtée. Les chiffres sont inchangés.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>There are too few links to measure with.</source>
        <translation>Il y a trop peu de liens pour mesurer.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>Suggestions were measured on {stories}.</source>
        <translation>Les suggestions ont été mesurées sur {stories}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>{n} stories</source>
        <extracomment>One: {n} story</extracomment>
        <translation>
            <numerusform>{n} article</numerusform>
            <numerusform>{n} articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>{n} stories saved in {file}</source>
        <extracomment>One: {n} story saved in {file}</extracomment>
        <translation>
            <numerusform>{n} article enregistré dans {file}</numerusform>
            <numerusform>{n} articles enregistrés dans {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <location filename="../../src/editorapp/ui/dialogs/deleting_words.py"/>
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} links</source>
        <extracomment>One: {n} link</extracomment>
        <translation>
            <numerusform>{n} lien</numerusform>
            <numerusform>{n} liens</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/archive_words.py"/>
        <source>{links} on {day}</source>
        <translation>{links} le {day}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/cancel_question.py"/>
        <source>Keep the {n} articles read so far?</source>
        <extracomment>One: Keep the article read so far?</extracomment>
        <translation>
            <numerusform>Garder l’article lu jusqu’ici ?</numerusform>
            <numerusform>Garder les {n} articles lus jusqu’ici ?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/cancel_question.py"/>
        <source>If you keep them and import again later, the import goes on from there. Nothing is added twice.</source>
        <translation>Si vous les gardez et réimportez plus tard, l’import reprendra à cet endroit. Rien n’est ajouté deux fois.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/cancel_question.py"/>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/cancel_question.py"/>
        <location filename="../../src/editorapp/ui/dialogs/crash.py"/>
        <source>Go On</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/cancel_question.py"/>
        <source>Stop here?</source>
        <translation>S’arrêter là ?</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/cancel_question.py"/>
        <source>Nothing has been added to the archive yet.</source>
        <translation>Rien n’a encore été ajouté à l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/cancel_question.py"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/comparison_dialog.py"/>
        <source>Previous change</source>
        <translation>Changement précédent</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/comparison_dialog.py"/>
        <source>Next change</source>
        <translation>Changement suivant</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/comparison_rows.py"/>
        <source>No words have changed</source>
        <translation>Aucun mot n’a changé</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/comparison_rows.py"/>
        <source>{n} words added</source>
        <extracomment>One: {n} word added</extracomment>
        <translation>
            <numerusform>{n} mot ajouté</numerusform>
            <numerusform>{n} mots ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/comparison_rows.py"/>
        <source>{n} words removed</source>
        <extracomment>One: {n} word removed</extracomment>
        <translation>
            <numerusform>{n} mot supprimé</numerusform>
            <numerusform>{n} mots supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/comparison_rows.py"/>
        <source>{n} removed</source>
        <extracomment>One: {n} removed</extracomment>
        <translation>
            <numerusform>{n} supprimé</numerusform>
            <numerusform>{n} supprimés</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/comparison_rows.py"/>
        <source>Removed: {words}.</source>
        <translation>Supprimé : {words}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/comparison_rows.py"/>
        <source>Added: {words}.</source>
        <translation>Ajouté : {words}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/comparison_rows.py"/>
        <source>Only spaces have changed.</source>
        <translation>Seules des espaces ont changé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/comparison_view.py"/>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/comparison_view.py"/>
        <source>· · · {n} unchanged paragraphs</source>
        <extracomment>One: · · · {n} unchanged paragraph</extracomment>
        <translation>
            <numerusform>· · · {n} paragraphe inchangé</numerusform>
            <numerusform>· · · {n} paragraphes inchangés</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/comparison_view.py"/>
        <source>· · · Show more</source>
        <translation>· · · Afficher la suite</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/comparison_view.py"/>
        <source>{next} and {previous} go from change to change.</source>
        <translation>{next} et {previous} vont d’un changement à l’autre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/crash.py"/>
        <source>Something went wrong</source>
        <translation>Quelque chose s’est mal passé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/crash.py"/>
        <source>Read Also met an error it did not expect. Your text is safe: it was kept on this computer first, it is still here, and you can go on writing.</source>
        <translation>Read Also a rencontré une erreur inattendue. Votre texte est en sûreté : il a d’abord été gardé sur cet ordinateur, il est toujours là, et vous pouvez continuer à écrire.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/crash.py"/>
        <source>Read Also met an error it did not expect. Your text is still here, but it could not be kept on the disk. Save it now, in another folder if need be.</source>
        <translation>Read Also a rencontré une erreur inattendue. Votre texte est toujours là, mais il n’a pas pu être gardé sur le disque. Enregistrez-le maintenant, au besoin dans un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/crash.py"/>
        <source>Read Also ended unexpectedly the last time. What had not been saved was kept on this computer: File, Recover Text… brings it back.</source>
        <translation>Read Also s’est arrêté de façon inattendue la dernière fois. Ce qui n’avait pas été enregistré a été gardé sur cet ordinateur : Fichier, Récupérer un texte… le ramène.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/crash.py"/>
        <source>Report for the developers. Nothing of your story is in it.</source>
        <translation>Rapport pour les développeurs. Il ne contient rien de votre article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/crash.py"/>
        <location filename="../../src/editorapp/ui/dialogs/import_lines.py"/>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/crash.py"/>
        <source>Also kept as {file}</source>
        <translation>Également conservé dans {file}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/crash.py"/>
        <source>Copy Report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/deleting_words.py"/>
        <source>It cannot be read, so how much it holds is not known.</source>
        <translation>Elle ne peut pas être lue ; on ne sait donc pas ce qu’elle contient.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/deleting_words.py"/>
        <source>{n} suggestions taken, pinned or hidden</source>
        <extracomment>One: {n} suggestion taken, pinned or hidden</extracomment>
        <translation>
            <numerusform>{n} suggestion retenue, épinglée ou masquée</numerusform>
            <numerusform>{n} suggestions retenues, épinglées ou masquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/deleting_words.py"/>
        <source>{n} words of the newsroom’s spelling list</source>
        <extracomment>One: {n} word of the newsroom’s spelling list</extracomment>
        <translation>
            <numerusform>{n} mot de la liste de la rédaction</numerusform>
            <numerusform>{n} mots de la liste de la rédaction</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/deleting_words.py"/>
        <source>your newsroom’s own weights</source>
        <translation>les poids propres à votre rédaction</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/deleting_words.py"/>
        <source>It holds {things}.</source>
        <translation>Elle contient {things}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/deleting_words.py"/>
        <source>Export it first if you may want them again.</source>
        <translation>Exportez-la d’abord si vous pouvez en avoir besoin.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <source>Save as desk profile</source>
        <translation>Enregistrer comme profil du desk</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <source>A folder for the people of your desk. It holds for them where they have chosen nothing.</source>
        <translation>Un dossier pour les gens de votre desk. Il vaut pour eux là où ils n’ont rien choisi.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <source>Our desk</source>
        <translation>Notre desk</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <source>{n} words of your own</source>
        <extracomment>One: {n} word of your own</extracomment>
        <translation>
            <numerusform>{n} mot à vous</numerusform>
            <numerusform>{n} mots à vous</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/questions.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/status_commands.py"/>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <source>Saved in {folder}. Give your people this folder, or a share with it.</source>
        <translation>Enregistré dans {folder}. Donnez ce dossier à vos gens, ou un partage qui le contient.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <location filename="../../src/editorapp/ui/overview/statistics_dialog.py"/>
        <location filename="../../src/editorapp/ui/spelling/languages_dialog.py"/>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/export_target.py"/>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/export_target.py"/>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/settings_dialog.py"/>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <source>Nothing differs from the defaults yet.</source>
        <translation>Rien ne diffère encore des valeurs d’origine.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <source>{n} words of the newsroom’s</source>
        <extracomment>One: {n} word of the newsroom’s</extracomment>
        <translation>
            <numerusform>{n} mot de la rédaction</numerusform>
            <numerusform>{n} mots de la rédaction</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/setting_row.py"/>
        <source>on</source>
        <translation>oui</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/setting_row.py"/>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/desk_words.py"/>
        <location filename="../../src/editorapp/ui/window/palette_settings.py"/>
        <source>{n} settings</source>
        <extracomment>One: {n} setting</extracomment>
        <translation>
            <numerusform>{n} réglage</numerusform>
            <numerusform>{n} réglages</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/desk_words.py"/>
        <source>“{desk}” brings {parts}.</source>
        <translation>« {desk} » apporte {parts}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/desk_words.py"/>
        <source>{n} check profiles</source>
        <extracomment>One: {n} check profile</extracomment>
        <translation>
            <numerusform>{n} profil de contrôle</numerusform>
            <numerusform>{n} profils de contrôle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/desk_words.py"/>
        <source>{n} page themes</source>
        <extracomment>One: {n} page theme</extracomment>
        <translation>
            <numerusform>{n} thème de page</numerusform>
            <numerusform>{n} thèmes de page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/desk_words.py"/>
        <source>{n} templates</source>
        <extracomment>One: {n} template</extracomment>
        <translation>
            <numerusform>{n} modèle</numerusform>
            <numerusform>{n} modèles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/desk_words.py"/>
        <source>{n} snippets</source>
        <extracomment>One: {n} snippet</extracomment>
        <translation>
            <numerusform>{n} extrait type</numerusform>
            <numerusform>{n} extraits types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/desk_words.py"/>
        <source>{n} dictionaries</source>
        <extracomment>One: {n} dictionary</extracomment>
        <translation>
            <numerusform>{n} dictionnaire</numerusform>
            <numerusform>{n} dictionnaires</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <location filename="../../src/editorapp/ui/dialogs/publish_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <location filename="../../src/editorapp/ui/window/archive_details.py"/>
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <location filename="../../src/editorapp/ui/window/import_commands.py"/>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Include photo files</source>
        <translation>Joindre les photos</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <source>Save as a file</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <source>Or copy to the clipboard</source>
        <translation>Ou copier dans le presse-papiers</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <source>This story has no photos of its own.</source>
        <translation>Cet article n’a pas de photos à lui.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <source>Export anyway…</source>
        <translation>Exporter quand même…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <location filename="../../src/editorapp/ui/window/export_commands.py"/>
        <location filename="../../src/editorapp/ui/window/settings_commands.py"/>
        <source>Saved as {file}</source>
        <translation>Enregistré : {file}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <source>Saved as</source>
        <translation>Enregistré :</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <source>and {n} more files</source>
        <extracomment>One: and {n} more file</extracomment>
        <translation>
            <numerusform>et {n} autre fichier</numerusform>
            <numerusform>et {n} autres fichiers</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <source>Rich text</source>
        <translation>Texte enrichi</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <source>Copy to the clipboard</source>
        <translation>Copier dans le presse-papiers</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Exporting…</source>
        <translation>Export en cours…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <source>{folder} is a folder.</source>
        <translation>{folder} est un dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_dialog.py"/>
        <source>Add a file name.</source>
        <translation>Ajoutez un nom de fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_target.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/export_target.py"/>
        <source>Export as</source>
        <translation>Exporter sous</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/format_cards.py"/>
        <source>{n} more formats</source>
        <extracomment>One: {n} more format</extracomment>
        <translation>
            <numerusform>{n} autre format</numerusform>
            <numerusform>{n} autres formats</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/go_to_line.py"/>
        <source>Go to line</source>
        <translation>Aller à la ligne</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/go_to_line.py"/>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/go_to_line.py"/>
        <source>Line, from 1 to {last}</source>
        <translation>Ligne, de 1 à {last}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/go_to_line.py"/>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <source>Looking for earlier versions…</source>
        <translation>Recherche des versions antérieures…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <source>Name…</source>
        <translation>Nommer…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <source>Copy Text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <source>Put Back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <source>Restore as a Copy</source>
        <translation>Restaurer comme copie</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <source>No earlier versions yet. One is kept every {n} minutes while you write.</source>
        <extracomment>One: No earlier versions yet. One is kept every minute while you write.</extracomment>
        <translation>
            <numerusform>Pas encore de version antérieure. Une est gardée chaque minute pendant que vous écrivez.</numerusform>
            <numerusform>Pas encore de version antérieure. Une est gardée toutes les {n} minutes pendant que vous écrivez.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <source>Choose an earlier version to see what has changed since.</source>
        <translation>Choisissez une version antérieure pour voir ce qui a changé depuis.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <source>{time} compared with now</source>
        <translation>{time} comparé à maintenant</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/history_dialog.py"/>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_choice.py"/>
        <source>Suggestions come from the stories you have already published. They are copied into the archive on this computer; the files themselves are not changed.</source>
        <translation>Les suggestions viennent des articles que vous avez déjà publiés. Ils sont copiés dans l’archive, sur cet ordinateur ; les fichiers eux-mêmes ne sont pas modifiés.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_choice.py"/>
        <source>WordPress, Ghost, Substack and Medium exports, saved web pages, feeds, Markdown as Jekyll and Hugo keep it, ninjs, NewsML-G2 and NITF, tables (CSV), Word documents, plain text and JSON lines; also as a zip archive.</source>
        <translation>Exports de WordPress, Ghost, Substack et Medium, pages web enregistrées, flux, Markdown façon Jekyll et Hugo, ninjs, NewsML-G2 et NITF, tableaux (CSV), documents Word, texte brut et lignes JSON ; aussi en archive zip.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_choice.py"/>
        <source>Say how to read the dates.</source>
        <translation>Dites comment lire les dates.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_choice.py"/>
        <source>Give the new archive a name.</source>
        <translation>Donnez un nom à la nouvelle archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Show Problems</source>
        <translation>Voir les problèmes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Show Details</source>
        <translation>Voir les détails</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Choose Again</source>
        <translation>Choisir à nouveau</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Updating your archive</source>
        <translation>Mise à jour de votre archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Update paused</source>
        <translation>Mise à jour en pause</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Stopping the update</source>
        <translation>Arrêt de la mise à jour</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Update finished</source>
        <translation>Mise à jour terminée</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>The update did not work</source>
        <translation>La mise à jour a échoué</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Import your archive</source>
        <translation>Importer votre archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Importing your archive</source>
        <translation>Import de votre archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Import paused</source>
        <translation>Import en pause</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Stopping the import</source>
        <translation>Arrêt de l’import</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Import finished</source>
        <translation>Import terminé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>The import did not work</source>
        <translation>L’import a échoué</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Hide; the update goes on</source>
        <translation>Masquer ; la mise à jour continue</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Hide; the import goes on</source>
        <translation>Masquer ; l’import continue</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Close  Esc</source>
        <translation>Fermer  Échap</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Cancel the update</source>
        <translation>Annuler la mise à jour</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>Cancel the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_dialog.py"/>
        <source>You can go on writing while this runs.</source>
        <translation>Vous pouvez continuer à écrire pendant ce temps.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>WordPress export</source>
        <translation>Export WordPress</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>Saved pages</source>
        <translation>Pages enregistrées</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>Web archives (MHTML)</source>
        <translation>Archives web (MHTML)</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>Markdown files</source>
        <translation>Fichiers Markdown</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>Feed</source>
        <translation>Flux</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>JSON Feed</source>
        <translation>JSON Feed</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>Ghost export</source>
        <translation>Export Ghost</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>Substack export</source>
        <translation>Export Substack</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>Medium export</source>
        <translation>Export Medium</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>ninjs</source>
        <translation>ninjs</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>NewsML-G2 or NITF</source>
        <translation>NewsML-G2 ou NITF</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>Word documents</source>
        <translation>Documents Word</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>{n} pages</source>
        <extracomment>One: {n} page</extracomment>
        <translation>
            <numerusform>{n} page</numerusform>
            <numerusform>{n} pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>{n} files</source>
        <extracomment>One: {n} file</extracomment>
        <translation>
            <numerusform>{n} fichier</numerusform>
            <numerusform>{n} fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>{n} documents</source>
        <extracomment>One: {n} document</extracomment>
        <translation>
            <numerusform>{n} document</numerusform>
            <numerusform>{n} documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>{n} rows</source>
        <extracomment>One: {n} row</extracomment>
        <translation>
            <numerusform>{n} ligne</numerusform>
            <numerusform>{n} lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>{n} lines</source>
        <extracomment>One: {n} line</extracomment>
        <translation>
            <numerusform>{n} ligne</numerusform>
            <numerusform>{n} lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_formats.py"/>
        <source>{n} items</source>
        <extracomment>One: {n} item</extracomment>
        <translation>
            <numerusform>{n} élément</numerusform>
            <numerusform>{n} éléments</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_lines.py"/>
        <source>Save List…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_lines.py"/>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_lines.py"/>
        <source>The list is in {file}.</source>
        <translation>La liste est dans {file}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_lines.py"/>
        <source>These are the first {count} of {total}.</source>
        <translation>Voici les {count} premiers sur {total}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_lines.py"/>
        <source>{file} is no longer there.</source>
        <translation>{file} n’est plus là.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_options.py"/>
        <source>Include drafts</source>
        <translation>Inclure les brouillons</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_options.py"/>
        <source>Include pages</source>
        <translation>Inclure les pages</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_options.py"/>
        <source>Pages such as “About us”, which are no stories</source>
        <translation>Les pages telles que « À propos », qui ne sont pas des articles</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_options.py"/>
        <source>A date such as 03/04/2024 is</source>
        <translation>Une date telle que 03/04/2024 est le</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_options.py"/>
        <source>3 April</source>
        <translation>3 avril</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_options.py"/>
        <source>4 March</source>
        <translation>4 mars</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_outcome.py"/>
        <source>Lists of the report</source>
        <translation>Listes du rapport</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_outcome.py"/>
        <source>Left out, vanished</source>
        <translation>Écartés, disparus</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_outcome.py"/>
        <source>Left out</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_outcome.py"/>
        <location filename="../../src/editorapp/ui/dialogs/import_preview.py"/>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_outcome.py"/>
        <source>What has vanished</source>
        <translation>Disparus</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_outcome.py"/>
        <source>Removed boilerplate</source>
        <translation>Retirés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_preview.py"/>
        <source>Read as</source>
        <translation>Lire comme</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_preview.py"/>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_preview.py"/>
        <source>As found</source>
        <translation>Tel que trouvé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_preview.py"/>
        <source>First articles</source>
        <translation>Premiers articles</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_preview.py"/>
        <source>Looking into the files…</source>
        <translation>Examen des fichiers…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_preview.py"/>
        <source>Nothing that can be imported was found there.</source>
        <translation>Rien d’importable n’a été trouvé là.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_preview.py"/>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>Without a headline</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <location filename="../../src/editorapp/ui/linking/empty_page.py"/>
        <source>Import progress</source>
        <translation>Avancement de l’import</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>Looking at the files…</source>
        <translation>Examen des fichiers…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Still working…</source>
        <translation>Toujours en cours…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>read</source>
        <translation>lus</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>read of {total}</source>
        <translation>lus sur {total}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>indexed</source>
        <translation>indexés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>indexed of {total}</source>
        <translation>indexés sur {total}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>checked for links</source>
        <translation>examinés pour leurs liens</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>checked for links of {total}</source>
        <translation>examinés sur {total}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>learnt from</source>
        <translation>étudiés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>learnt from of {total}</source>
        <translation>étudiés sur {total}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>done</source>
        <translation>faits</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>done of {total}</source>
        <translation>faits sur {total}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>new</source>
        <extracomment>One: new</extracomment>
        <translation>
            <numerusform>nouveau</numerusform>
            <numerusform>nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>already there</source>
        <translation>déjà là</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>problems</source>
        <extracomment>One: problem</extracomment>
        <translation>
            <numerusform>problème</numerusform>
            <numerusform>problèmes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>a second</source>
        <translation>par seconde</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <location filename="../../src/editorapp/ui/dialogs/quality_chart.py"/>
        <location filename="../../src/editorapp/ui/linking/empty_page.py"/>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>Looking for links</source>
        <translation>Recherche des liens</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_progress.py"/>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Advertisement</source>
        <translation>Publicité</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>About the author</source>
        <translation>À propos de l’auteur</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Call to join, follow or subscribe</source>
        <translation>Appel à rejoindre, suivre ou s’abonner</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Photo credit standing alone</source>
        <translation>Crédit photo isolé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Comment form</source>
        <translation>Formulaire de commentaire</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Copyright line</source>
        <translation>Mention de copyright</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Mark of the manuscript</source>
        <translation>Marque de la copie</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Links to the next and the previous story</source>
        <translation>Liens vers les articles précédent et suivant</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Newsletter box</source>
        <translation>Encart de lettre d’information</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Part of the page, not of the story</source>
        <translation>Élément de la page, pas de l’article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Player of sound or video</source>
        <translation>Lecteur audio ou vidéo</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Poll</source>
        <translation>Sondage</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Read-also, kept as a link between articles</source>
        <translation>Lire aussi, conservé comme lien entre articles</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Related stories, kept as links between articles</source>
        <translation>Articles liés, conservés comme liens entre articles</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Share buttons</source>
        <translation>Boutons de partage</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Shortcode of a plug-in</source>
        <translation>Code court d’une extension</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>Spam link; its words stay</source>
        <translation>Lien de spam ; ses mots restent</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>List of tags</source>
        <translation>Liste de mots-clés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_rows.py"/>
        <source>No longer in its source; kept</source>
        <translation>N’est plus dans sa source ; conservé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_target.py"/>
        <source>Import into</source>
        <translation>Importer dans</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_target.py"/>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <location filename="../../src/editorapp/ui/window/status_commands.py"/>
        <source>Archives</source>
        <translation>Archives</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_target.py"/>
        <source>Name of the new archive</source>
        <translation>Nom de la nouvelle archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_target.py"/>
        <source>A new archive…</source>
        <translation>Une nouvelle archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_target.py"/>
        <source>In another folder…</source>
        <translation>Dans un autre dossier…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_target.py"/>
        <source>Import into the archive in this folder</source>
        <translation>Importer dans l’archive de ce dossier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_target.py"/>
        <source>There is an archive of this name; the articles go into it.</source>
        <translation>Il existe une archive de ce nom ; les articles y iront.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_target.py"/>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>In {folder}</source>
        <translation>Dans {folder}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <location filename="../../src/editorapp/ui/window/palette_sources.py"/>
        <source>{n} articles</source>
        <extracomment>One: {n} article</extracomment>
        <translation>
            <numerusform>{n} article</numerusform>
            <numerusform>{n} articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{first} and {n} files</source>
        <extracomment>One: {first} and {n} file</extracomment>
        <translation>
            <numerusform>{first} et {n} fichier</numerusform>
            <numerusform>{first} et {n} fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{first} and {n} folders</source>
        <extracomment>One: {first} and {n} folder</extracomment>
        <translation>
            <numerusform>{first} et {n} dossier</numerusform>
            <numerusform>{first} et {n} dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{first} and {n} others</source>
        <extracomment>One: {first} and {n} other</extracomment>
        <translation>
            <numerusform>{first} et {n} autre</numerusform>
            <numerusform>{first} et {n} autres</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>into “{archive}”</source>
        <translation>dans « {archive} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{day} (guessed)</source>
        <translation>{day} (supposé)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/overview/statistics_rows.py"/>
        <location filename="../../src/editorapp/ui/welcome/recent_list.py"/>
        <location filename="../../src/editorapp/ui/window/status_bar.py"/>
        <source>{n} words</source>
        <extracomment>One: {n} word</extracomment>
        <translation>
            <numerusform>{n} mot</numerusform>
            <numerusform>{n} mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} photos</source>
        <extracomment>One: {n} photo</extracomment>
        <translation>
            <numerusform>{n} photo</numerusform>
            <numerusform>{n} photos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>Update stopped</source>
        <translation>Mise à jour arrêtée</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>Import stopped</source>
        <translation>Import arrêté</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>Nothing to import</source>
        <translation>Rien à importer</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} articles added</source>
        <extracomment>One: {n} article added</extracomment>
        <translation>
            <numerusform>{n} article ajouté</numerusform>
            <numerusform>{n} articles ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} articles updated</source>
        <extracomment>One: {n} article updated</extracomment>
        <translation>
            <numerusform>{n} article mis à jour</numerusform>
            <numerusform>{n} articles mis à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} new stories</source>
        <extracomment>One: {n} new story</extracomment>
        <translation>
            <numerusform>{n} nouvel article</numerusform>
            <numerusform>{n} nouveaux articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} changed</source>
        <extracomment>One: {n} changed</extracomment>
        <translation>
            <numerusform>{n} modifié</numerusform>
            <numerusform>{n} modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} vanished (kept)</source>
        <extracomment>One: {n} vanished (kept)</extracomment>
        <translation>
            <numerusform>{n} disparu (conservé)</numerusform>
            <numerusform>{n} disparus (conservés)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} were brought up to date.</source>
        <extracomment>One: {n} was brought up to date.</extracomment>
        <translation>
            <numerusform>{n} a été mis à jour.</numerusform>
            <numerusform>{n} ont été mis à jour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} were already there.</source>
        <extracomment>One: {n} was already there.</extracomment>
        <translation>
            <numerusform>{n} était déjà là.</numerusform>
            <numerusform>{n} étaient déjà là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>The archive holds {n} articles now.</source>
        <extracomment>One: The archive holds {n} article now.</extracomment>
        <translation>
            <numerusform>L’archive contient maintenant {n} article.</numerusform>
            <numerusform>L’archive contient maintenant {n} articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} were left out on purpose.</source>
        <extracomment>One: {n} was left out on purpose.</extracomment>
        <translation>
            <numerusform>{n} a été écarté à dessein.</numerusform>
            <numerusform>{n} ont été écartés à dessein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} are no longer in their sources; the archive keeps them.</source>
        <extracomment>One: {n} is no longer in its source; the archive keeps it.</extracomment>
        <translation>
            <numerusform>{n} n’est plus dans sa source ; l’archive le conserve.</numerusform>
            <numerusform>{n} ne sont plus dans leurs sources ; l’archive les conserve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} had problems.</source>
        <extracomment>One: {n} had problems.</extracomment>
        <translation>
            <numerusform>{n} a posé problème.</numerusform>
            <numerusform>{n} ont posé problème.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} pieces of boilerplate were taken out.</source>
        <extracomment>One: {n} piece of boilerplate was taken out.</extracomment>
        <translation>
            <numerusform>{n} passage étranger à l’article a été retiré.</numerusform>
            <numerusform>{n} passages étrangers aux articles ont été retirés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>{n} new articles are kept.</source>
        <extracomment>One: {n} new article is kept.</extracomment>
        <translation>
            <numerusform>{n} nouvel article est conservé.</numerusform>
            <numerusform>{n} nouveaux articles sont conservés.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>Nothing was added.</source>
        <translation>Rien n’a été ajouté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>If you go on later, nothing is added twice.</source>
        <translation>Si vous continuez plus tard, rien ne sera ajouté deux fois.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/import_words.py"/>
        <source>No articles were found there.</source>
        <translation>Aucun article n’a été trouvé là.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/keys.py"/>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/keys.py"/>
        <source>Search commands and keys</source>
        <translation>Chercher commandes et touches</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/keys.py"/>
        <source>No command matches.</source>
        <translation>Aucune commande ne correspond.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/licences_dialog.py"/>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/licences_dialog.py"/>
        <source>Read Also stands on the work of others. These are their terms.</source>
        <translation>Read Also repose sur le travail d’autres. Voici leurs conditions.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/licences_dialog.py"/>
        <source>Parts of the program</source>
        <translation>Parties du programme</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/licences_dialog.py"/>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/name_dialog.py"/>
        <source>Name of the archive</source>
        <translation>Nom de l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/name_dialog.py"/>
        <source>Name, for example that of your paper</source>
        <translation>Nom, par exemple celui de votre journal</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>Stories nobody links to</source>
        <translation>Articles que personne ne cite</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>Filter by headline, section or year</source>
        <translation>Filtrer par titre, rubrique ou année</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>Filter the stories</source>
        <translation>Filtrer les articles</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>List of stories</source>
        <translation>Liste d’articles</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>Look</source>
        <translation>Lire</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>Copy Address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>Looking for them…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>Save as Markdown…</source>
        <translation>En Markdown…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>There are none: every story of the archive is linked to by another one.</source>
        <translation>Il n’y en a pas : chaque article de l’archive est cité par un autre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>No archive yet. Import your newsroom’s stories: Archive, Import Archive.</source>
        <translation>Pas encore d’archive. Importez les articles de votre rédaction : Archive, Importer une archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>Copied: {address}</source>
        <translation>Copié : {address}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>The newest {count} of {total}. A saved list has all of them.</source>
        <translation>Les {count} plus récents sur {total}. Une liste enregistrée les contient tous.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>{n} stories, the newest first. A link from another story would help readers find them.</source>
        <extracomment>One: {n} story. A link from another one would help readers find it.</extracomment>
        <translation>
            <numerusform>{n} article. Un lien depuis un autre aiderait les lecteurs à le trouver.</numerusform>
            <numerusform>{n} articles, les plus récents d’abord. Un lien depuis un autre article aiderait les lecteurs à les trouver.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>{count} of {total} match</source>
        <translation>{count} sur {total} correspondent</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <location filename="../../src/editorapp/ui/window/palette_sources.py"/>
        <source>No story matches “{words}”</source>
        <translation>Aucun article ne correspond à « {words} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>No story among the newest {count} matches “{words}”</source>
        <translation>Aucun des {count} plus récents ne correspond à « {words} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>No web address in the archive</source>
        <translation>Pas d’adresse web dans l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <location filename="../../src/editorapp/ui/window/saved_status.py"/>
        <location filename="../../src/editorapp/ui/window/story_saver.py"/>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/orphans_dialog.py"/>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_dialog.py"/>
        <source>Mark as published</source>
        <translation>Marquer comme publié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_dialog.py"/>
        <source>Waiting for the archive’s other job to end…</source>
        <translation>Attente de la fin d’un autre travail sur l’archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_dialog.py"/>
        <source>Writing into the archive…</source>
        <translation>Écriture dans l’archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_dialog.py"/>
        <source>Mark as Published</source>
        <translation>Marquer comme publié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_dialog.py"/>
        <source>Update published story</source>
        <translation>Mettre à jour l’article publié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_dialog.py"/>
        <source>Update Anyway</source>
        <translation>Mettre à jour quand même</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_dialog.py"/>
        <source>Mark as Published Anyway</source>
        <translation>Marquer comme publié quand même</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_dialog.py"/>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_form.py"/>
        <source>It is this story: replace it</source>
        <translation>C’est cet article : le remplacer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_form.py"/>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_form.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_form.py"/>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_form.py"/>
        <source>{when}. First published {day}: that stays.</source>
        <translation>{when}. Première publication le {day} : cela reste.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_outlook.py"/>
        <source>Written into the story</source>
        <translation>Inscrit dans l’article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_words.py"/>
        <source>Where the story stands on your site, as in https://example.org/news/pier.</source>
        <translation>L’endroit de l’article sur votre site, comme https://example.org/news/pier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_words.py"/>
        <source>An address has no spaces.</source>
        <translation>Une adresse n’a pas d’espaces.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_words.py"/>
        <source>Begin with https://</source>
        <translation>Commencez par https://</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_words.py"/>
        <source>The name of your site is missing, as in https://example.org/news/pier.</source>
        <translation>Il manque le nom de votre site, comme dans https://example.org/news/pier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_words.py"/>
        <source>“{title}” in the archive has this address.</source>
        <translation>« {title} », dans l’archive, a cette adresse.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_words.py"/>
        <source>“{title}” ({day}) in the archive has this address.</source>
        <translation>« {title} » ({day}), dans l’archive, a cette adresse.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_words.py"/>
        <source>The starter archive holds sample articles only. Choose your newsroom’s own.</source>
        <translation>L’archive de départ ne contient que des exemples. Choisissez celle de votre rédaction.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_words.py"/>
        <source>Suggestions come from the starter archive so far, which holds sample articles only. Your story goes into your newsroom’s own archive, and suggestions come from there from now on.</source>
        <translation>Jusqu’ici, les suggestions viennent de l’archive de départ, qui ne contient que des exemples. Votre article va dans l’archive de votre rédaction ; les suggestions en viendront désormais.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_words.py"/>
        <source>Suggestions come from this archive from now on.</source>
        <translation>Les suggestions viennent désormais de cette archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_words.py"/>
        <source>Not a date. Write 2026-11-24 18:00, or 2026-11-24 18:00 +01:00.</source>
        <translation>Ce n’est pas une date. Écrivez 2026-11-24 18:00, ou 2026-11-24 18:00 +01:00.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_words.py"/>
        <source>It came out on {day}; an update is later.</source>
        <translation>Il est paru le {day} ; une mise à jour vient après.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/publish_words.py"/>
        <source>{when}: that is to come.</source>
        <translation>{when} : c’est à venir.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/quality_chart.py"/>
        <source>Found in the first five</source>
        <translation>Parmi les cinq premiers</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/quality_chart.py"/>
        <source>Of the links your authors made, how many were among the first five suggestions.</source>
        <translation>Des liens faits par vos auteurs, combien figuraient parmi les cinq premières suggestions.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/quality_chart.py"/>
        <source>Found in the first ten</source>
        <translation>Parmi les dix premiers</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/quality_chart.py"/>
        <source>Of the links your authors made, how many were among the first ten suggestions.</source>
        <translation>Des liens faits par vos auteurs, combien figuraient parmi les dix premières suggestions.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/quality_chart.py"/>
        <source>How far up the first one is</source>
        <translation>Rang du premier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/quality_chart.py"/>
        <source>How far up the first suggestion stands that the author had linked to: 1 if it is always on top, 0.5 if it is always the second one.</source>
        <translation>À quelle hauteur figure la première suggestion que l’auteur avait citée : 1 si elle est toujours en tête, 0,5 si elle est toujours deuxième.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/quality_chart.py"/>
        <source>How far up all of them are</source>
        <translation>Rang de l’ensemble</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/quality_chart.py"/>
        <source>How well the first ten are sorted: 1 if all that the author had linked to stand before everything else, less the further down they are.</source>
        <translation>Qualité du tri des dix premières : 1 si tout ce que l’auteur avait cité précède le reste, moins à mesure que cela descend.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/quality_chart.py"/>
        <source>How well suggestions find your authors’ links</source>
        <translation>À quel point les suggestions retrouvent les liens de vos auteurs</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/quality_chart.py"/>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/quality_chart.py"/>
        <source>Own</source>
        <translation>Propre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/questions.py"/>
        <source>Don’t Save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/questions.py"/>
        <source>Without saving, your last changes are in no file. File, History… and Recover Text… bring them back.</source>
        <translation>Sans enregistrer, vos dernières modifications ne sont dans aucun fichier. Fichier, Historique… et Récupérer un texte… les ramènent.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/questions.py"/>
        <source>Save the changes to “{name}”?</source>
        <translation>Enregistrer les modifications de « {name} » ?</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/questions.py"/>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/questions.py"/>
        <source>A file of this name is already in {folder}. Replacing it cannot be undone.</source>
        <translation>Un fichier de ce nom est déjà dans {folder}. Le remplacement est définitif.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/questions.py"/>
        <source>Replace “{name}”?</source>
        <translation>Remplacer « {name} » ?</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/questions.py"/>
        <source>Put It There</source>
        <translation>L’y mettre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/questions.py"/>
        <source>The folder is not empty. What has the same name in it is replaced, which cannot be undone.</source>
        <translation>Le dossier n’est pas vide. Ce qui y porte le même nom est remplacé, sans retour possible.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/questions.py"/>
        <source>Put the story into “{name}”?</source>
        <translation>Mettre l’article dans « {name} » ?</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/window/main_window.py"/>
        <location filename="../../src/editorapp/ui/window/save_commands.py"/>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <source>Closed without saving · {n} words</source>
        <extracomment>One: Closed without saving · {n} word</extracomment>
        <translation>
            <numerusform>Fermé sans être enregistré · {n} mot</numerusform>
            <numerusform>Fermé sans être enregistré · {n} mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <source>Never saved to a file · {n} words</source>
        <extracomment>One: Never saved to a file · {n} word</extracomment>
        <translation>
            <numerusform>Jamais enregistré dans un fichier · {n} mot</numerusform>
            <numerusform>Jamais enregistré dans un fichier · {n} mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <source>{name} · the file cannot be read · {n} word</source>
        <extracomment>One: {name} · the file is gone · {n} word</extracomment>
        <translation>
            <numerusform>{name} · le fichier est illisible · {n} mot</numerusform>
            <numerusform>{name} · le fichier est illisible · {n} mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <source>{name} · the file is gone · {n} words</source>
        <extracomment>One: {name} · recovered {n} word, file has {there}</extracomment>
        <translation>
            <numerusform>{name} · le fichier a disparu · {n} mot</numerusform>
            <numerusform>{name} · le fichier a disparu · {n} mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <source>{name} · recovered {n} words, file has {there}</source>
        <extracomment>One: {name} · the file cannot be read · {n} words</extracomment>
        <translation>
            <numerusform>{name} · {n} mot récupéré, le fichier en a {there}</numerusform>
            <numerusform>{name} · {n} mots récupérés, le fichier en a {there}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <source>Last kept {when}</source>
        <translation>Gardé le {when}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <source>Damaged: nothing of it could be read.</source>
        <translation>Endommagé : rien n’a pu être lu.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <source>Damaged: {n} words could be read.</source>
        <extracomment>One: Damaged: {n} word could be read.</extracomment>
        <translation>
            <numerusform>Endommagé : {n} mot a pu être lu.</numerusform>
            <numerusform>Endommagé : {n} mots ont pu être lus.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>Jan</source>
        <translation>janv.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>Feb</source>
        <translation>févr.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>Mar</source>
        <translation>mars</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>Apr</source>
        <translation>avr.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>Jun</source>
        <translation>juin</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>Jul</source>
        <translation>juil.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>Aug</source>
        <translation>août</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>Sep</source>
        <translation>sept.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>Oct</source>
        <translation>oct.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovered_text.py"/>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>Dec</source>
        <translation>déc.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_dialog.py"/>
        <source>Pick up where you left off</source>
        <translation>Reprenez là où vous en étiez</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_dialog.py"/>
        <source>These texts were kept on this computer. They are in no file.</source>
        <translation>Ces textes ont été gardés sur cet ordinateur. Ils ne sont dans aucun fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_dialog.py"/>
        <source>Read Also did not close normally. These texts were kept on this computer.</source>
        <translation>Read Also ne s’est pas fermé normalement. Ces textes ont été gardés sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_dialog.py"/>
        <source>Files on disk are not changed until you save.</source>
        <translation>Les fichiers ne changent pas tant que vous n’enregistrez pas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_dialog.py"/>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/recovery_dialog.py"/>
        <source>Open {n} texts</source>
        <extracomment>One: Open {n} text</extracomment>
        <translation>
            <numerusform>Ouvrir {n} texte</numerusform>
            <numerusform>Ouvrir {n} textes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_dialog.py"/>
        <location filename="../../src/editorapp/ui/dialogs/recovery_row.py"/>
        <location filename="../../src/editorapp/ui/linking/older_group.py"/>
        <location filename="../../src/editorapp/ui/window/recovery_comparing.py"/>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_row.py"/>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_row.py"/>
        <source>Compare “{headline}”</source>
        <translation>Comparer « {headline} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_row.py"/>
        <source>More for “{headline}”</source>
        <translation>Autres choix pour « {headline} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_row.py"/>
        <source>Kept as {file}</source>
        <translation>Gardé sous {file}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_row.py"/>
        <location filename="../../src/editorapp/ui/window/recovery_comparing.py"/>
        <source>Open as a Copy</source>
        <translation>Ouvrir comme copie</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_row.py"/>
        <source>Show in Folder</source>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/recovery_row.py"/>
        <source>Discard…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/setting_fields.py"/>
        <source>{name} (missing)</source>
        <translation>{name} (absent)</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/setting_fields.py"/>
        <source>Choose: {setting}</source>
        <translation>Choisir : {setting}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/setting_fields.py"/>
        <source>There is no such folder.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/setting_fields.py"/>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/setting_fields.py"/>
        <source>From {least} to {most}.</source>
        <translation>De {least} à {most}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/setting_fields.py"/>
        <source>It must be {rule}.</source>
        <translation>Il faut {rule}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/setting_row.py"/>
        <source>Reset: {setting}</source>
        <translation>Rétablir : {setting}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/setting_row.py"/>
        <source>Back to {value}</source>
        <translation>Revenir à {value}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/setting_row.py"/>
        <source>“{desk}” has: {value}</source>
        <translation>« {desk} » : {value}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/setting_row.py"/>
        <source>From “{desk}”</source>
        <translation>De « {desk} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/setting_row.py"/>
        <source>Back to {value}, from “{desk}”</source>
        <translation>Revenir à {value}, de « {desk} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/setting_row.py"/>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_dialog.py"/>
        <source>Reset this page</source>
        <translation>Rétablir cette page</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_dialog.py"/>
        <source>Changes apply at once.</source>
        <translation>Les changements valent aussitôt.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_dialog.py"/>
        <source>Search settings</source>
        <translation>Chercher un réglage</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/settings_dialog.py"/>
        <source>{n} settings found</source>
        <extracomment>One: {n} setting found</extracomment>
        <translation>
            <numerusform>{n} réglage trouvé</numerusform>
            <numerusform>{n} réglages trouvés</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>Dictionaries</source>
        <translation>Dictionnaires</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>Which there are, and which are in use now.</source>
        <translation>Ceux qu’il y a, et ceux qui servent en ce moment.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <location filename="../../src/editorapp/ui/window/spelling_commands.py"/>
        <source>Languages…</source>
        <translation>Langues…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>Read it again</source>
        <translation>Le relire</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>After somebody has changed what is in the folder.</source>
        <translation>Quand quelqu’un a changé le contenu du dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>Read Again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>Hand out a profile</source>
        <translation>Distribuer un profil</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>A folder with what is set here, for the people of your desk.</source>
        <translation>Un dossier avec les réglages d’ici, pour les gens de votre desk.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>Save as Desk Profile…</source>
        <translation>Enregistrer comme profil du desk…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>All shortcuts</source>
        <translation>Tous les raccourcis</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>Every command that has a key.</source>
        <translation>Chaque commande qui a une touche.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>Keys of your own</source>
        <translation>Vos propres touches</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>They stand in shortcuts.toml, and hold from the next start.</source>
        <translation>Elles sont dans shortcuts.toml, et valent au prochain démarrage.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>Open File</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/settings_pages.py"/>
        <source>No setting matches “{words}”</source>
        <translation>Aucun réglage ne correspond à « {words} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/source_list.py"/>
        <source>Files and folders to import</source>
        <translation>Fichiers et dossiers à importer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/source_list.py"/>
        <source>Choose files to import</source>
        <translation>Choisir les fichiers à importer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/source_list.py"/>
        <source>Choose a folder to import</source>
        <translation>Choisir un dossier à importer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/source_list.py"/>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/source_list.py"/>
        <source>Choose Files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/source_list.py"/>
        <source>Choose a Folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/source_list.py"/>
        <source>Drop more here, or</source>
        <translation>Déposez-en d’autres, ou</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/source_list.py"/>
        <source>Drop files or a folder here, or</source>
        <translation>Déposez ici des fichiers ou un dossier, ou</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/template_dialog.py"/>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/template_dialog.py"/>
        <source>Filter by name</source>
        <translation>Filtrer par nom</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/template_dialog.py"/>
        <location filename="../../src/editorapp/ui/spelling/languages_dialog.py"/>
        <source>Open Folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/template_dialog.py"/>
        <source>Your own are files in this folder</source>
        <translation>Les vôtres sont des fichiers de ce dossier</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/template_dialog.py"/>
        <source>{n} files were left out.</source>
        <extracomment>One: {n} file was left out.</extracomment>
        <translation>
            <numerusform>{n} fichier a été laissé de côté.</numerusform>
            <numerusform>{n} fichiers ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/template_dialog.py"/>
        <source>Nothing matches “{words}”</source>
        <translation>Rien ne correspond à « {words} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/template_dialog.py"/>
        <source>Yours</source>
        <translation>À vous</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/template_dialog.py"/>
        <source>From the desk</source>
        <translation>Du desk</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>Stopped. “{archive}” is as it was.</source>
        <translation>Arrêté. « {archive} » est comme avant.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>The index of “{archive}” was made anew: {articles}.</source>
        <translation>L’index de « {archive} » a été refait : {articles}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>“{archive}” is damaged: {what}</source>
        <translation>« {archive} » est endommagée : {what}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>Export what is whole, and import that file into a new archive.</source>
        <translation>Exportez ce qui est intact, puis importez ce fichier dans une nouvelle archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>“{archive}” is whole: {articles}.</source>
        <translation>« {archive} » est intacte : {articles}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>Its index is missing or torn. Rebuild it.</source>
        <translation>Son index manque ou est abîmé. Reconstruisez-le.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>Its index lacks the newest changes. Rebuild it.</source>
        <translation>Son index n’a pas les derniers changements. Reconstruisez-le.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>Its index holds other articles. Rebuild it.</source>
        <translation>Son index contient d’autres articles. Reconstruisez-le.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>Its index was not looked at.</source>
        <translation>Son index n’a pas été examiné.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>“{archive}” is whole: {articles}, and an index that agrees.</source>
        <translation>« {archive} » est intacte : {articles}, et un index qui concorde.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>“{archive}” was as small as it gets: {size}.</source>
        <translation>« {archive} » était déjà aussi petite que possible : {size}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>“{archive}” is {gained} smaller now: {size}.</source>
        <translation>« {archive} » a perdu {gained} : {size}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>{articles} written to {file}.</source>
        <translation>{articles} dans {file}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>The archive is damaged: {n} articles could not be written whole.</source>
        <extracomment>One: The archive is damaged: {n} article could not be written whole.</extracomment>
        <translation>
            <numerusform>L’archive est endommagée : {n} article n’a pas pu être écrit en entier.</numerusform>
            <numerusform>L’archive est endommagée : {n} articles n’ont pas pu être écrits en entier.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/upkeep_words.py"/>
        <source>Import this file into a new archive.</source>
        <translation>Importez ce fichier dans une nouvelle archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_name.py"/>
        <source>Name this version</source>
        <translation>Nommer cette version</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_name.py"/>
        <source>Name of the version</source>
        <translation>Nom de la version</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_name.py"/>
        <source>Name, for example “Sent to desk”</source>
        <translation>Nom, par exemple « Envoyé au desk »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_name.py"/>
        <source>Named versions are the last to be cleared away.</source>
        <translation>Les versions nommées sont les dernières à disparaître.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_name.py"/>
        <source>Keep Name</source>
        <translation>Garder le nom</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>Yesterday {time}</source>
        <translation>Hier {time}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>saved to file</source>
        <translation>enregistré dans le fichier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>not saved to file</source>
        <translation>pas enregistré dans le fichier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>Damaged: it cannot be read</source>
        <translation>Endommagée : illisible</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>as it was opened</source>
        <translation>à l’ouverture</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>as it was published</source>
        <translation>tel que publié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>changes given up</source>
        <translation>changements abandonnés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>before the file’s text was loaded</source>
        <translation>avant de charger le texte du fichier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>another program’s</source>
        <translation>d’un autre programme</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>before another version was put back</source>
        <translation>avant de remettre une autre version</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>recovered text that was discarded</source>
        <translation>texte récupéré, abandonné</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>Named “{name}”</source>
        <translation>Nommée « {name} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/dialogs/version_rows.py"/>
        <source>same as now</source>
        <translation>comme maintenant</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/guide/guide_browser.py"/>
        <location filename="../../src/editorapp/ui/guide/guide_window.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>User Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/guide/guide_contents.py"/>
        <source>The guide has no such words.</source>
        <translation>Le guide n’a pas ces mots.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/guide/guide_contents.py"/>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/guide/guide_window.py"/>
        <location filename="../../src/editorapp/ui/window/recovery_comparing.py"/>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/guide/guide_window.py"/>
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/days.py"/>
        <source>{day}, {time} {zone} ({here} here)</source>
        <translation>{day}, {time} {zone} ({here} ici)</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/notices.py"/>
        <source>Close notice</source>
        <translation>Fermer l’avis</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/notices.py"/>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/pace.py"/>
        <source>a few seconds left</source>
        <translation>encore quelques secondes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/pace.py"/>
        <source>about {n} seconds left</source>
        <translation>encore {n} secondes environ</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/kit/pace.py"/>
        <source>about {n} minutes left</source>
        <extracomment>One: about a minute left</extracomment>
        <translation>
            <numerusform>encore une minute environ</numerusform>
            <numerusform>encore {n} minutes environ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/kit/pace.py"/>
        <source>about {n} hours left</source>
        <extracomment>One: about an hour left</extracomment>
        <translation>
            <numerusform>encore une heure environ</numerusform>
            <numerusform>encore {n} heures environ</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/words.py"/>
        <source>en-GB</source>
        <translation>fr-FR</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/card_area.py"/>
        <location filename="../../src/editorapp/ui/linking/older_group.py"/>
        <location filename="../../src/editorapp/ui/linking/suggestion_requests.py"/>
        <location filename="../../src/editorapp/ui/spelling/menu.py"/>
        <location filename="../../src/editorapp/ui/window/palette_sources.py"/>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/card_list.py"/>
        <source>Related articles</source>
        <translation>Articles liés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/card_menu.py"/>
        <location filename="../../src/editorapp/ui/linking/card_painter.py"/>
        <location filename="../../src/editorapp/ui/linking/peek.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/template_commands.py"/>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/card_menu.py"/>
        <location filename="../../src/editorapp/ui/linking/older_list.py"/>
        <source>Copy Link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/card_menu.py"/>
        <location filename="../../src/editorapp/ui/linking/older_list.py"/>
        <source>Read It Here</source>
        <translation>Lire ici</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/card_menu.py"/>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/card_menu.py"/>
        <source>Pin to the Top</source>
        <translation>Épingler en tête</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/card_menu.py"/>
        <source>Hide for This Story</source>
        <translation>Masquer pour cet article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/card_menu.py"/>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>Delete</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/card_menu.py"/>
        <source>Never Suggest This Article</source>
        <translation>Ne plus jamais suggérer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/card_painter.py"/>
        <source>No address</source>
        <translation>Sans adresse</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/cards.py"/>
        <location filename="../../src/editorapp/ui/linking/older_row.py"/>
        <source>In your story</source>
        <translation>Dans votre article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/cards.py"/>
        <source>Already linked</source>
        <translation>Déjà cité</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/cards.py"/>
        <source>No headline</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/cards.py"/>
        <source>Corrected {day}</source>
        <translation>Corrigé le {day}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/cards.py"/>
        <source>{n} versions</source>
        <extracomment>One: {n} version</extracomment>
        <translation>
            <numerusform>{n} version</numerusform>
            <numerusform>{n} versions</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/cards.py"/>
        <source>Match {strength} of 5</source>
        <translation>Proximité {strength} sur 5</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/cards.py"/>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/cards.py"/>
        <source>Right arrow for places: {places}.</source>
        <translation>Flèche droite pour les emplacements : {places}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/cards.py"/>
        <source>Link {where}</source>
        <translation>Lien {where}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/cards.py"/>
        <source>READ ALSO {where}</source>
        <translation>LIRE AUSSI {where}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filter_popup.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>How close a story must be</source>
        <translation>Proximité exigée</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filter_popup.py"/>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filter_popup.py"/>
        <source>Only these sections</source>
        <translation>Ces rubriques seulement</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filter_popup.py"/>
        <source>Only these languages</source>
        <translation>Ces langues seulement</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filter_popup.py"/>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filter_popup.py"/>
        <location filename="../../src/editorapp/ui/linking/filter_row.py"/>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filter_row.py"/>
        <source>Only close matches</source>
        <translation>Articles proches seulement</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filter_row.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Age of stories</source>
        <translation>Âge des articles</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filter_row.py"/>
        <source>Nothing is left out</source>
        <translation>Rien n’est écarté</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filter_row.py"/>
        <source>Filters: {filters}</source>
        <translation>Filtres : {filters}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filters.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Any date</source>
        <translation>Toutes dates</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filters.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Past month</source>
        <translation>Depuis un mois</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filters.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Past year</source>
        <translation>Depuis un an</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filters.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Past three years</source>
        <translation>Depuis trois ans</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filters.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>All matches</source>
        <translation>Tous</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filters.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Related and closer</source>
        <translation>Apparentés et plus proches</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/filters.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Close and closer</source>
        <translation>Proches et très proches</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/filters.py"/>
        <source>{n} sections</source>
        <extracomment>One: {n} section</extracomment>
        <translation>
            <numerusform>{n} rubrique</numerusform>
            <numerusform>{n} rubriques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/filters.py"/>
        <source>{n} languages</source>
        <extracomment>One: {n} language</extracomment>
        <translation>
            <numerusform>{n} langue</numerusform>
            <numerusform>{n} langues</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/older_group.py"/>
        <source>No older story needs a link to this one.</source>
        <translation>Aucun article plus ancien n’appelle un lien vers celui-ci.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/older_group.py"/>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/older_group.py"/>
        <source>Older stories to update</source>
        <translation>Articles anciens à mettre à jour</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/older_group.py"/>
        <source>{n} older stories to update</source>
        <extracomment>One: {n} older story to update</extracomment>
        <translation>
            <numerusform>{n} article ancien à mettre à jour</numerusform>
            <numerusform>{n} articles anciens à mettre à jour</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/older_list.py"/>
        <source>Older stories</source>
        <translation>Articles anciens</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Lower the bar</source>
        <translation>Élargir</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <location filename="../../src/editorapp/ui/linking/search_field.py"/>
        <source>Search the archive</source>
        <translation>Chercher dans l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <location filename="../../src/editorapp/ui/window/reading_side.py"/>
        <location filename="../../src/editorapp/ui/window/spelling_commands.py"/>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Show details</source>
        <translation>Voir les détails</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Import archive…</source>
        <translation>Importer une archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Use the starter archive</source>
        <translation>Utiliser l’archive de départ</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Choose another archive…</source>
        <translation>Choisir une autre archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>No archive yet</source>
        <translation>Pas encore d’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Import your newsroom’s stories to see what you have already published about this subject.</source>
        <translation>Importez les articles de votre rédaction pour voir ce que vous avez déjà publié sur ce sujet.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Try fewer words, a name or a year.</source>
        <translation>Essayez moins de mots, un nom ou une année.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <location filename="../../src/editorapp/ui/linking/suggestion_requests.py"/>
        <source>Suggestions stopped</source>
        <translation>Suggestions arrêtées</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>The part that reads the archive ended unexpectedly. Your text is safe and saved.</source>
        <translation>La partie qui lit l’archive s’est arrêtée de façon inattendue. Votre texte est en sécurité.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Its store is damaged and was left as it is. Your text is safe.</source>
        <translation>Son contenu est endommagé et laissé tel quel. Votre texte est en sécurité.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Its folder cannot be found: a share may be away. Suggestions come back by themselves when it is there.</source>
        <translation>Son dossier est introuvable : un partage est peut-être absent. Les suggestions reviendront d’elles-mêmes avec lui.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Why is said below your story. You can use another one meanwhile.</source>
        <translation>La raison est dite sous votre article. Vous pouvez en utiliser une autre en attendant.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>The archive cannot be read</source>
        <translation>L’archive est illisible</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>The archive is not there</source>
        <translation>L’archive n’est pas là</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>The archive cannot be opened</source>
        <translation>L’archive ne s’ouvre pas</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{done} of {n} articles</source>
        <extracomment>One: {done} of {n} article</extracomment>
        <translation>
            <numerusform>{done} article sur {n}</numerusform>
            <numerusform>{done} articles sur {n}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>You can keep writing; suggestions start when this is done.</source>
        <translation>Vous pouvez continuer à écrire ; les suggestions viendront ensuite.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Rebuilding the archive’s index</source>
        <translation>Reconstruction de l’index de l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Archive is being indexed</source>
        <translation>Indexation de l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Keep writing</source>
        <translation>Continuez à écrire</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Lower the bar to see looser matches, or search the archive yourself.</source>
        <translation>Élargissez pour voir des articles plus éloignés, ou cherchez vous-même dans l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Suggestions appear once there is a headline or about 40 words.</source>
        <translation>Les suggestions apparaissent dès qu’il y a un titre ou une quarantaine de mots.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>The closest stories are in your text already. Search the archive for others.</source>
        <translation>Les articles les plus proches sont déjà dans votre texte. Cherchez-en d’autres dans l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>There are no looser matches either. You can search the archive yourself.</source>
        <translation>Il n’y en a pas de plus éloignés non plus. Vous pouvez chercher vous-même dans l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Everything close is linked</source>
        <translation>Tout ce qui est proche est cité</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Nothing close enough in {articles}</source>
        <translation>Rien d’assez proche dans {articles}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} close stories are older than a month</source>
        <extracomment>One: {n} close story is older than a month</extracomment>
        <translation>
            <numerusform>{n} article proche a plus d’un mois</numerusform>
            <numerusform>{n} articles proches ont plus d’un mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} close stories are older than a year</source>
        <extracomment>One: {n} close story is older than a year</extracomment>
        <translation>
            <numerusform>{n} article proche a plus d’un an</numerusform>
            <numerusform>{n} articles proches ont plus d’un an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} close stories are older than three years</source>
        <extracomment>One: {n} close story is older than three years</extracomment>
        <translation>
            <numerusform>{n} article proche a plus de trois ans</numerusform>
            <numerusform>{n} articles proches ont plus de trois ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} stories are less close than you asked for</source>
        <extracomment>One: {n} story is less close than you asked for</extracomment>
        <translation>
            <numerusform>{n} article est moins proche que demandé</numerusform>
            <numerusform>{n} articles sont moins proches que demandé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} close stories are in other sections</source>
        <extracomment>One: {n} close story is in other sections</extracomment>
        <translation>
            <numerusform>{n} article proche est dans une autre rubrique</numerusform>
            <numerusform>{n} articles proches sont dans d’autres rubriques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} close stories are in other languages</source>
        <extracomment>One: {n} close story is in other languages</extracomment>
        <translation>
            <numerusform>{n} article proche est dans une autre langue</numerusform>
            <numerusform>{n} articles proches sont dans d’autres langues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} close stories are outside your filters</source>
        <extracomment>One: {n} close story is outside your filters</extracomment>
        <translation>
            <numerusform>{n} article proche est hors de vos filtres</numerusform>
            <numerusform>{n} articles proches sont hors de vos filtres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} matching stories are older than a month or undated</source>
        <extracomment>One: {n} matching story is older than a month or undated</extracomment>
        <translation>
            <numerusform>{n} article trouvé a plus d’un mois ou pas de date</numerusform>
            <numerusform>{n} articles trouvés ont plus d’un mois ou pas de date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} matching stories are older than a year or undated</source>
        <extracomment>One: {n} matching story is older than a year or undated</extracomment>
        <translation>
            <numerusform>{n} article trouvé a plus d’un an ou pas de date</numerusform>
            <numerusform>{n} articles trouvés ont plus d’un an ou pas de date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} matching stories are older than three years or undated</source>
        <extracomment>One: {n} matching story is older than three years or undated</extracomment>
        <translation>
            <numerusform>{n} article trouvé a plus de trois ans ou pas de date</numerusform>
            <numerusform>{n} articles trouvés ont plus de trois ans ou pas de date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} matching stories are older than a month</source>
        <extracomment>One: {n} matching story is older than a month</extracomment>
        <translation>
            <numerusform>{n} article trouvé a plus d’un mois</numerusform>
            <numerusform>{n} articles trouvés ont plus d’un mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} matching stories are older than a year</source>
        <extracomment>One: {n} matching story is older than a year</extracomment>
        <translation>
            <numerusform>{n} article trouvé a plus d’un an</numerusform>
            <numerusform>{n} articles trouvés ont plus d’un an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} matching stories are older than three years</source>
        <extracomment>One: {n} matching story is older than three years</extracomment>
        <translation>
            <numerusform>{n} article trouvé a plus de trois ans</numerusform>
            <numerusform>{n} articles trouvés ont plus de trois ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} matching stories are in other sections</source>
        <extracomment>One: {n} matching story is in other sections</extracomment>
        <translation>
            <numerusform>{n} article trouvé est dans une autre rubrique</numerusform>
            <numerusform>{n} articles trouvés sont dans d’autres rubriques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} matching stories are outside your filters</source>
        <extracomment>One: {n} matching story is outside your filters</extracomment>
        <translation>
            <numerusform>{n} article trouvé est hors de vos filtres</numerusform>
            <numerusform>{n} articles trouvés sont hors de vos filtres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{shown} of {n} matches</source>
        <extracomment>One: {shown} of {n} match</extracomment>
        <translation>
            <numerusform>{shown} résultat sur {n}</numerusform>
            <numerusform>{shown} résultats sur {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{n} best matches</source>
        <extracomment>One: {n} match</extracomment>
        <translation>
            <numerusform>{n} résultat</numerusform>
            <numerusform>{n} meilleurs résultats</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>Opening the archive…</source>
        <translation>Ouverture de l’archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{here} of {all}</source>
        <translation>{here} sur {all}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{count} with looser matches</source>
        <translation>{count}, même éloignés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{count}, looser</source>
        <translation>{count}, éloignés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{count} close to this paragraph</source>
        <translation>{count} proches de ce paragraphe</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{count} close to this story</source>
        <translation>{count} proches de cet article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/panel_state.py"/>
        <source>{count} close</source>
        <translation>{count} proches</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/peek.py"/>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/peek.py"/>
        <source>Nothing but the headline is stored.</source>
        <translation>Seul le titre est conservé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/peek.py"/>
        <source>Stored article</source>
        <translation>Article conservé</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/linking/read_also_panel.py"/>
        <source>{n} articles a second</source>
        <extracomment>One: {n} article a second</extracomment>
        <translation>
            <numerusform>{n} article par seconde</numerusform>
            <numerusform>{n} articles par seconde</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/scope_toggle.py"/>
        <source>Whole story</source>
        <translation>Tout l’article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/scope_toggle.py"/>
        <source>Suggestions for all that is written</source>
        <translation>Des suggestions pour tout ce qui est écrit</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/scope_toggle.py"/>
        <source>This paragraph</source>
        <translation>Ce paragraphe</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/scope_toggle.py"/>
        <source>The paragraph you are writing counts most; suggestions follow the caret</source>
        <translation>Le paragraphe que vous écrivez compte le plus ; les suggestions suivent le curseur</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/scope_toggle.py"/>
        <source>What suggestions are for</source>
        <translation>À quoi servent les suggestions</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/search_field.py"/>
        <source>Words, a name or a year; a slip of the pen is forgiven
"east pier" side by side   -ferry to leave out
by:hill   section:harbour   tag:east-pier
before:2025   after:2024-06   2018..2020</source>
        <translation>Des mots, un nom ou une année ; les fautes de frappe sont tolérées
"east pier" côte à côte   -ferry à exclure
by:hill   section:harbour   tag:east-pier
before:2025   after:2024-06   2018..2020</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/search_field.py"/>
        <source>Clear search  Esc</source>
        <translation>Effacer la recherche  Échap</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/search_field.py"/>
        <source>Search {articles}</source>
        <translation>Chercher parmi {articles}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>weak</source>
        <translation>faible</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>loosely related</source>
        <translation>peu apparenté</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>related</source>
        <translation>apparenté</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>close</source>
        <translation>proche</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>very close</source>
        <translation>très proche</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>{words} ({strength} of 5)</source>
        <translation>{words} ({strength} sur 5)</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>{versions} in the archive; this is the newest</source>
        <translation>{versions} dans l’archive ; voici la plus récente</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>Go to the link in your story</source>
        <translation>Aller au lien dans votre article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>Insert as READ ALSO</source>
        <translation>Insérer comme LIRE AUSSI</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>Read it here</source>
        <translation>Lire ici</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>Pin to the top</source>
        <translation>Épingler en tête</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_card.py"/>
        <source>Hide for this story</source>
        <translation>Masquer pour cet article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_requests.py"/>
        <source>Suggestions up to date</source>
        <translation>Suggestions à jour</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_requests.py"/>
        <source>Suggestions restarting…</source>
        <translation>Redémarrage des suggestions…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_requests.py"/>
        <source>Suggestions failed</source>
        <translation>Échec des suggestions</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/linking/suggestion_requests.py"/>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>No archive</source>
        <translation>Pas d’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/image_form.py"/>
        <source>What the photo shows, for those who cannot see it</source>
        <translation>Ce que montre la photo, pour qui ne peut pas la voir</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/image_form.py"/>
        <source>Name/Agency</source>
        <translation>Nom/Agence</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/image_form.py"/>
        <source>Close photo details</source>
        <translation>Fermer la fiche photo</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/image_form.py"/>
        <source>Photo details</source>
        <translation>Fiche photo</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/image_taker.py"/>
        <source>Pictures are kept beside the story, so it needs a file. The picture goes in when it is saved.</source>
        <translation>Les images sont rangées à côté de l’article : il lui faut donc un fichier. L’image sera insérée à l’enregistrement.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/image_taker.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <location filename="../../src/editorapp/ui/window/publish_commands.py"/>
        <location filename="../../src/editorapp/ui/window/save_commands.py"/>
        <location filename="../../src/editorapp/ui/window/saved_status.py"/>
        <location filename="../../src/editorapp/ui/window/story_saver.py"/>
        <location filename="../../src/editorapp/ui/window/window_dialogs.py"/>
        <source>Save As…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/image_taker.py"/>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/image_taker.py"/>
        <source>“{name}” is damaged.</source>
        <translation>« {name} » est endommagé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/image_taker.py"/>
        <source>Copy the picture again from where it came from.</source>
        <translation>Recopiez l’image depuis son origine.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/image_taker.py"/>
        <source>The picture on the clipboard could not be read.</source>
        <translation>L’image du presse-papiers n’a pas pu être lue.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/image_taker.py"/>
        <source>Copy it again.</source>
        <translation>Copiez-la à nouveau.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/paste_taker.py"/>
        <source>Only pictures can be put into a story; “{name}” is none.</source>
        <translation>Seules des images peuvent entrer dans un article ; « {name} » n’en est pas une.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/paste_taker.py"/>
        <source>Pasted as plain text: there is too much on the clipboard to keep its form.</source>
        <translation>Collé comme texte brut : le presse-papiers est trop chargé pour garder la mise en forme.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/paste_taker.py"/>
        <source>You went to another story before the text was pasted. Paste it again there.</source>
        <translation>Vous êtes passé à un autre article avant le collage. Recollez le texte là-bas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/media/paste_taker.py"/>
        <source>Pasted as plain text: the part that keeps its form did not answer.</source>
        <translation>Collé comme texte brut : la partie qui garde la mise en forme n’a pas répondu.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/media/paste_taker.py"/>
        <source>{n} pictures lay inside the copied text and were left out. Copy or drag them one by one.</source>
        <extracomment>One: 1 picture lay inside the copied text and was left out. Copy or drag it by itself.</extracomment>
        <translation>
            <numerusform>{n} image contenue dans le texte copié a été laissée de côté. Copiez-la ou glissez-la seule.</numerusform>
            <numerusform>{n} images contenues dans le texte copié ont été laissées de côté. Copiez-les ou glissez-les une à une.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_keeper.py"/>
        <source>This section holds an unclosed fence or note, and stays where it is.</source>
        <translation>Cette partie contient un bloc de code ou une note non fermés, et reste où elle est.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_list.py"/>
        <location filename="../../src/editorapp/ui/overview/outline_panel.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/desk.py"/>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_list.py"/>
        <source>Enter goes to a section, Alt with the arrows moves it or changes its level.</source>
        <translation>Entrée va à une partie ; Alt avec les flèches la déplace ou change son niveau.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_panel.py"/>
        <source>Headings of the story show here; Ctrl+Shift+H makes one.</source>
        <translation>Les intertitres de l’article s’affichent ici ; Ctrl+Maj+H en crée un.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_panel.py"/>
        <location filename="../../src/editorapp/ui/overview/outline_rows.py"/>
        <location filename="../../src/editorapp/ui/window/palette_sources.py"/>
        <source>No headings yet</source>
        <translation>Pas encore d’intertitres</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_rows.py"/>
        <source>Private notes</source>
        <translation>Notes privées</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_rows.py"/>
        <source>To come</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_rows.py"/>
        <source>Empty heading</source>
        <translation>Intertitre vide</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_rows.py"/>
        <source>Empty note</source>
        <translation>Note vide</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_rows.py"/>
        <source>{words}. Heading {level}, section {number} of {of}.</source>
        <translation>{words}. Intertitre de niveau {level}, partie {number} sur {of}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_rows.py"/>
        <source>The caret is here.</source>
        <translation>Le curseur est ici.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_rows.py"/>
        <source>{words}. Private note {number} of {of}.</source>
        <translation>{words}. Note privée {number} sur {of}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/outline_rows.py"/>
        <source>{words}. To come, {number} of {of}.</source>
        <translation>{words}. À compléter, {number} sur {of}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/statistics_dialog.py"/>
        <location filename="../../src/editorapp/ui/window/status_commands.py"/>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/statistics_dialog.py"/>
        <source>No goal</source>
        <translation>Sans objectif</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/statistics_dialog.py"/>
        <source>Session goal, in words</source>
        <translation>Objectif de la séance, en mots</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/statistics_dialog.py"/>
        <location filename="../../src/editorapp/ui/window/status_commands.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Session goal</source>
        <translation>Objectif de la séance</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/overview/statistics_dialog.py"/>
        <source>{n} words written since the start</source>
        <extracomment>One: {n} word written since the start</extracomment>
        <translation>
            <numerusform>{n} mot écrit depuis le début</numerusform>
            <numerusform>{n} mots écrits depuis le début</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/statistics_rows.py"/>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/statistics_rows.py"/>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/statistics_rows.py"/>
        <source>Characters without spaces</source>
        <translation>Caractères sans espaces</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/statistics_rows.py"/>
        <source>Sentences</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/statistics_rows.py"/>
        <source>Longest sentence</source>
        <translation>Phrase la plus longue</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/statistics_rows.py"/>
        <source>Paragraphs</source>
        <translation>Paragraphes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/statistics_rows.py"/>
        <source>Reading time</source>
        <translation>Temps de lecture</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/overview/statistics_rows.py"/>
        <source>{n} minutes</source>
        <extracomment>One: {n} minute</extracomment>
        <translation>
            <numerusform>{n} minute</numerusform>
            <numerusform>{n} minutes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/overview/statistics_rows.py"/>
        <source>Selected: {words}, {characters}</source>
        <translation>Sélection : {words}, {characters}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/overview/statistics_rows.py"/>
        <source>{n} characters</source>
        <extracomment>One: {n} character</extracomment>
        <translation>
            <numerusform>{n} caractère</numerusform>
            <numerusform>{n} caractères</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/css_check.py"/>
        <source>{address} is on the web and is not loaded</source>
        <translation>{address} est sur le web et n’est pas chargé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/css_check.py"/>
        <source>“{written}” is not understood</source>
        <translation>« {written} » n’est pas compris</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/css_check.py"/>
        <source>“{sign}” is never closed</source>
        <translation>« {sign} » n’est jamais fermé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/css_check.py"/>
        <source>“{sign}” closes nothing</source>
        <translation>« {sign} » ne ferme rien</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/css_check.py"/>
        <source>“{written}” is no declaration</source>
        <translation>« {written} » n’est pas une déclaration</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/css_check.py"/>
        <source>a quotation mark is never closed</source>
        <translation>un guillemet n’est jamais fermé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/css_check.py"/>
        <source>a comment is never closed</source>
        <translation>un commentaire n’est jamais fermé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/find_bar.py"/>
        <source>Find in preview</source>
        <translation>Chercher dans l’aperçu</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/find_bar.py"/>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>No matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/find_bar.py"/>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>{current} of {total}</source>
        <translation>{current} sur {total}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/find_bar.py"/>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/find_bar.py"/>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/reading/image_sources.py"/>
        <source>{n} sites</source>
        <extracomment>One: {n} site</extracomment>
        <translation>
            <numerusform>{n} site</numerusform>
            <numerusform>{n} sites</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/image_sources.py"/>
        <source>{first} and {second}</source>
        <translation>{first} et {second}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/image_sources.py"/>
        <source>Image from {host}</source>
        <translation>Image de {host}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/image_sources.py"/>
        <source>another computer</source>
        <translation>un autre ordinateur</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/page_look.py"/>
        <location filename="../../src/editorapp/ui/reading/text_page.py"/>
        <source>Photo credit missing</source>
        <translation>Crédit photo manquant</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview.py"/>
        <source>Write, and the page appears here as readers will see it.</source>
        <translation>Écrivez, et la page apparaît ici telle que les lecteurs la verront.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview.py"/>
        <source>Nothing to show yet</source>
        <translation>Rien à montrer encore</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview.py"/>
        <source>Simple preview: the full one could not start.</source>
        <translation>Aperçu simple : l’aperçu complet n’a pas pu démarrer.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview.py"/>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview.py"/>
        <source>Images from {hosts} are not loaded.</source>
        <translation>Les images de {hosts} ne sont pas chargées.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview.py"/>
        <source>Load images</source>
        <translation>Charger les images</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview_head.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/chrome.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview_head.py"/>
        <source>as published</source>
        <translation>tel que publié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview_head.py"/>
        <source>Copy the story</source>
        <translation>Copier l’article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview_head.py"/>
        <source>Print or save as PDF</source>
        <translation>Imprimer ou enregistrer en PDF</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview_head.py"/>
        <source>Close preview</source>
        <translation>Fermer l’aperçu</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview_head.py"/>
        <source>Page theme and width: {name}</source>
        <translation>Thème et largeur de la page : {name}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview_head.py"/>
        <source>Page theme, colours and width</source>
        <translation>Thème, couleurs et largeur de la page</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview_requests.py"/>
        <source>This text is too long to be shown as a page.</source>
        <translation>Ce texte est trop long pour être montré en page.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview_requests.py"/>
        <source>A paragraph takes too long to show and stands here as you wrote it.</source>
        <translation>Un paragraphe est trop long à mettre en page et reste tel que vous l’avez écrit.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview_requests.py"/>
        <source>The preview has stopped and starts again.</source>
        <translation>L’aperçu s’est arrêté et redémarre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/preview_requests.py"/>
        <source>The preview has stopped. Your text is safe; Restart Suggestions starts it again.</source>
        <translation>L’aperçu s’est arrêté. Votre texte est en sécurité ; « Redémarrer les suggestions » le relance.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/style_check.py"/>
        <source>{name}, line {line}: {problem}. The rest of it applies.</source>
        <translation>{name}, ligne {line} : {problem}. Le reste s’applique.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/text_view.py"/>
        <location filename="../../src/editorapp/ui/reading/web_view.py"/>
        <source>Preview as published</source>
        <translation>Aperçu tel que publié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/web_view.py"/>
        <source>The page did not load in time.</source>
        <translation>La page n’a pas été chargée à temps.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/web_view.py"/>
        <source>A file of the program is missing: {name}</source>
        <translation>Il manque un fichier du programme : {name}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/web_view.py"/>
        <source>The page could not be loaded.</source>
        <translation>La page n’a pas pu être chargée.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/reading/web_view.py"/>
        <source>The process that draws the page ended twice.</source>
        <translation>Le processus qui dessine la page s’est arrêté deux fois.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/spelling/languages_dialog.py"/>
        <source>Spelling languages</source>
        <translation>Langues de l’orthographe</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/spelling/languages_dialog.py"/>
        <source>A word is right if any of the languages in use knows it.</source>
        <translation>Un mot est juste si l’une des langues employées le connaît.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/spelling/languages_dialog.py"/>
        <source>Follow the language of each story</source>
        <translation>Suivre la langue de chaque article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/spelling/languages_dialog.py"/>
        <source>Known as well: {personal} words of yours, {newsroom} of the newsroom’s, {names} names in the archive.</source>
        <translation>Également connus : {personal} mots à vous, {newsroom} de la rédaction, {names} noms de l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/spelling/languages_dialog.py"/>
        <source>More languages: put a Hunspell dictionary (an .aff and a .dic file) into your own folder.</source>
        <translation>D’autres langues : placez un dictionnaire Hunspell (un fichier .aff et un .dic) dans votre dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/spelling/languages_dialog.py"/>
        <source>Look Again</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/spelling/languages_dialog.py"/>
        <source>There is no dictionary for the language of this story, so nothing in it is marked.</source>
        <translation>Il n’y a pas de dictionnaire pour la langue de cet article : rien n’y est signalé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/spelling/languages_dialog.py"/>
        <source>Now: {languages}. It is what the story details say, else the language of this computer.</source>
        <translation>Actuellement : {languages}. C’est la langue de la fiche de l’article, sinon celle de cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/spelling/menu.py"/>
        <source>Add “{word}” to My Words</source>
        <translation>Ajouter « {word} » à mes mots</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/spelling/menu.py"/>
        <source>Add “{word}” to the Newsroom’s Words</source>
        <translation>Ajouter « {word} » aux mots de la rédaction</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/spelling/menu.py"/>
        <source>Ignore in This Story</source>
        <translation>Ignorer dans cet article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/spelling/menu.py"/>
        <source>No spelling found</source>
        <translation>Aucune proposition</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>today {time}</source>
        <translation>aujourd’hui {time}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/moments.py"/>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/recent_list.py"/>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/recent_list.py"/>
        <source>No stories yet. What you open or save is listed here.</source>
        <translation>Pas encore d’articles. Ce que vous ouvrez ou enregistrez est listé ici.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/step_list.py"/>
        <source>The menu</source>
        <translation>Le menu</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/step_list.py"/>
        <location filename="../../src/editorapp/ui/window/first_steps_guide.py"/>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/step_list.py"/>
        <source>{step}, done</source>
        <translation>{step}, fait</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/step_list.py"/>
        <source>Try it: {step}</source>
        <translation>Essayer : {step}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/step_list.py"/>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/step_list.py"/>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/step_list.py"/>
        <source>Help, Welcome brings them back</source>
        <translation>Aide, Bienvenue les ramène</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>Open the starter story and add a sentence.</source>
        <translation>Ouvrez l’article de départ et ajoutez une phrase.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>Type a sentence anywhere in this story. It is a copy: nothing can break.</source>
        <translation>Tapez une phrase n’importe où dans cet article. C’est une copie : rien ne risque.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>Look at the suggestions</source>
        <translation>Regarder les suggestions</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>{key} goes to them. Each card says why it fits.</source>
        <translation>{key} y mène. Chaque carte dit pourquoi elle convient.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>Up and Down choose a card, Space reads its article.</source>
        <translation>Haut et Bas choisissent une carte, Espace lit son article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>Insert one</source>
        <translation>En insérer une</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>{key} puts the best one below your paragraph.</source>
        <translation>{key} met la meilleure sous votre paragraphe.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>The first suggestion is inserted as soon as it is there.</source>
        <translation>La première suggestion est insérée dès qu’elle est là.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>Check</source>
        <translation>Contrôler</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>{key} lists what the story still needs.</source>
        <translation>{key} liste ce qui manque encore à l’article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>A click on a row shows the place in the story.</source>
        <translation>Un clic sur une ligne montre l’endroit dans l’article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>Hand over</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>{key} saves the story for your website.</source>
        <translation>{key} enregistre l’article pour votre site.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/steps.py"/>
        <source>Choose a format, then Export. To copy the story from the Edit menu does as well.</source>
        <translation>Choisissez un format, puis Exporter. Copier l’article depuis le menu Édition convient aussi.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>Back to the story</source>
        <translation>Retour à l’article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>Recover…</source>
        <translation>Récupérer…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>New story</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>An empty page with the story form beside it</source>
        <translation>Une page vide, avec la fiche à côté</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>Open a draft…</source>
        <translation>Ouvrir un brouillon…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>Markdown or plain text</source>
        <translation>Markdown ou texte brut</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>Import your archive…</source>
        <translation>Importer votre archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>WordPress, CSV, JSON, HTML or Markdown folders</source>
        <translation>WordPress, CSV, JSON, HTML ou dossiers Markdown</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>Try the starter newsroom</source>
        <translation>Essayer la rédaction de départ</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>A draft, and the archive of an invented paper</source>
        <translation>Un brouillon, et l’archive d’un journal inventé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <location filename="../../src/editorapp/ui/window/template_commands.py"/>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/welcome/welcome_page.py"/>
        <source>Everything stays on this computer. No account, no network.</source>
        <translation>Tout reste sur cet ordinateur. Ni compte, ni réseau.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>New Story</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>New from Template…</source>
        <translation>Nouveau d’après un modèle…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Open Draft…</source>
        <translation>Ouvrir un brouillon…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Go to Open Story…</source>
        <translation>Aller à un article ouvert…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>History…</source>
        <translation>Historique…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Name This Version…</source>
        <translation>Nommer cette version…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/recovery.py"/>
        <source>Recover Text…</source>
        <translation>Récupérer un texte…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Print or Save as PDF…</source>
        <translation>Imprimer ou enregistrer en PDF…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Mark as Published…</source>
        <translation>Marquer comme publié…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Update Published…</source>
        <translation>Mettre à jour le publié…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Close Story</source>
        <translation>Fermer l’article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/checks_side.py"/>
        <location filename="../../src/editorapp/ui/window/history_side.py"/>
        <location filename="../../src/editorapp/ui/window/insert_commands.py"/>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <location filename="../../src/editorapp/ui/window/spelling_commands.py"/>
        <location filename="../../src/editorapp/ui/window/writing_side.py"/>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Paste as Plain Text</source>
        <translation>Coller comme texte brut</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Copy Story as Rich Text</source>
        <translation>Copier l’article en texte enrichi</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Copy Story as HTML</source>
        <translation>Copier l’article en HTML</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Copy Story as Markdown</source>
        <translation>Copier l’article en Markdown</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Copy Story as WordPress Blocks</source>
        <translation>Copier l’article en blocs WordPress</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Find…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Find and Replace…</source>
        <translation>Rechercher et remplacer…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Find Next</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Find Previous</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Duplicate Line</source>
        <translation>Dupliquer la ligne</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Move Line Up</source>
        <translation>Monter la ligne</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Move Line Down</source>
        <translation>Descendre la ligne</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Sort Lines</source>
        <translation>Trier les lignes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Join Lines</source>
        <translation>Joindre les lignes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Go to Line…</source>
        <translation>Aller à la ligne…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Next Misspelling</source>
        <translation>Faute suivante</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Check Spelling While Typing</source>
        <translation>Vérifier l’orthographe en cours de frappe</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Spelling Languages…</source>
        <translation>Langues de l’orthographe…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Smart Quotes and Dashes</source>
        <translation>Guillemets et tirets typographiques</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Strikethrough</source>
        <translation>Barré</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Inline Code</source>
        <translation>Code dans le texte</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Cycle Heading</source>
        <translation>Changer le niveau d’intertitre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Section Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Smaller Heading</source>
        <translation>Petit intertitre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Smallest Heading</source>
        <translation>Très petit intertitre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Plain Paragraph</source>
        <translation>Paragraphe simple</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Bulleted List</source>
        <translation>Liste à puces</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Numbered List</source>
        <translation>Liste numérotée</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Task List</source>
        <translation>Liste de tâches</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Align Table</source>
        <translation>Aligner le tableau</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Move Paragraph Up</source>
        <translation>Monter le paragraphe</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Move Paragraph Down</source>
        <translation>Descendre le paragraphe</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Insert Suggestion 1</source>
        <translation>Insérer la suggestion 1</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Insert Suggestion 2</source>
        <translation>Insérer la suggestion 2</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Insert Suggestion 3</source>
        <translation>Insérer la suggestion 3</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Insert Suggestion 4</source>
        <translation>Insérer la suggestion 4</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Insert Suggestion 5</source>
        <translation>Insérer la suggestion 5</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>READ ALSO from Archive Search…</source>
        <translation>LIRE AUSSI par recherche dans l’archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Link…</source>
        <translation>Lien…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Image…</source>
        <translation>Image…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/image_commands.py"/>
        <source>Image Details…</source>
        <translation>Fiche de l’image…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Footnote</source>
        <translation>Note de bas de page</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Snippet…</source>
        <translation>Extrait type…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>TK</source>
        <translation>TK</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Private Note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Command Palette…</source>
        <translation>Palette de commandes…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Split View</source>
        <translation>Vue partagée</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Editor Only</source>
        <translation>Texte seul</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Preview Only</source>
        <translation>Aperçu seul</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/page_look_commands.py"/>
        <source>Scroll Together</source>
        <translation>Défilement conjoint</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Page Theme…</source>
        <translation>Thème de la page…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Page Width</source>
        <translation>Largeur de la page</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Side Panel</source>
        <translation>Volet latéral</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Read Also</source>
        <translation>Lire aussi</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/desk.py"/>
        <source>Story</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Front Matter…</source>
        <translation>En-tête du fichier…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Next Problem</source>
        <translation>Problème suivant</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Statistics…</source>
        <translation>Statistiques…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Next Pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Previous Pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Focus Mode</source>
        <translation>Mode concentration</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Typewriter Scrolling</source>
        <translation>Défilement machine à écrire</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Dim Other Paragraphs</source>
        <translation>Estomper les autres paragraphes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Full Screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Larger Text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Smaller Text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Normal Text</source>
        <translation>Taille normale</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Light or Dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Update Archive</source>
        <translation>Mettre l’archive à jour</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Switch Archive…</source>
        <translation>Changer d’archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>New Archive…</source>
        <translation>Nouvelle archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>Open Archive Folder…</source>
        <translation>Ouvrir un dossier d’archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>Archive Details…</source>
        <translation>Détails de l’archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Orphans…</source>
        <translation>Articles orphelins…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Verify Archive</source>
        <translation>Vérifier l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Compact Archive</source>
        <translation>Compacter l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Export Archive…</source>
        <translation>Exporter l’archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Rename Archive…</source>
        <translation>Renommer l’archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Delete Archive…</source>
        <translation>Supprimer l’archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Restart Suggestions</source>
        <translation>Redémarrer les suggestions</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Install Starter Archive…</source>
        <translation>Installer l’archive de départ…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>Show Log Folder</source>
        <translation>Afficher le dossier des rapports</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/actions.py"/>
        <source>About Read Also</source>
        <translation>À propos de Read Also</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>New archive</source>
        <translation>Nouvelle archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>Make Archive</source>
        <translation>Créer l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>There is no archive to give a name to.</source>
        <translation>Il n’y a pas d’archive à nommer.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>For everybody who uses it. Its folder keeps its name.</source>
        <translation>Pour tous ceux qui s’en servent. Son dossier garde son nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>Rename archive</source>
        <translation>Renommer l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>Use the archive in this folder</source>
        <translation>Utiliser l’archive de ce dossier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>There is no archive in {folder}.</source>
        <translation>Il n’y a pas d’archive dans {folder}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>Choose the folder that holds articles.db, or import stories into a new archive.</source>
        <translation>Choisissez le dossier qui contient articles.db, ou importez des articles dans une nouvelle archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>It is empty at first: import stories into it, or publish into it.</source>
        <translation>Elle est vide au début : importez-y des articles, ou publiez dedans.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>There is an archive of this name already.</source>
        <translation>Il y a déjà une archive de ce nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>“{archive}” is there, and empty.</source>
        <translation>« {archive} » est là, et vide.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <location filename="../../src/editorapp/ui/window/import_commands.py"/>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>No archive matches “{query}”</source>
        <translation>Aucune archive ne correspond à « {query} »</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>{n} archives</source>
        <extracomment>One: {n} archive</extracomment>
        <translation>
            <numerusform>{n} archive</numerusform>
            <numerusform>{n} archives</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_choice.py"/>
        <source>in use</source>
        <translation>utilisée</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>The damaged starter archive could not be set aside ({why}).</source>
        <translation>L’archive de départ endommagée n’a pas pu être mise de côté ({why}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>Check the rights of {folder}.</source>
        <translation>Vérifiez les droits de {folder}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>It is made anew from the articles in the archive. You can go on writing; suggestions come back after it.</source>
        <translation>Il est refait à partir des articles de l’archive. Vous pouvez continuer à écrire ; les suggestions reviendront ensuite.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>Rebuild the index?</source>
        <translation>Reconstruire l’index ?</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>Rebuild</source>
        <translation>Reconstruire</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>Suggestions come from the articles that Read Also brings along. Your own archive stays on the disk: a click on the archive’s name at the bottom brings it back.</source>
        <translation>Les suggestions viennent des articles fournis avec Read Also. Votre propre archive reste sur le disque : un clic sur le nom de l’archive, en bas, la ramène.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>Use the starter archive?</source>
        <translation>Utiliser l’archive de départ ?</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>Use Starter Archive</source>
        <translation>Utiliser cette archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>“{archive}” is not there: {folder} cannot be found. It is used again as soon as it is back.</source>
        <translation>« {archive} » n’est pas là : {folder} est introuvable. Elle resservira dès son retour.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>Choose Archive…</source>
        <translation>Choisir une archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>{archive} is not there</source>
        <translation>{archive} n’est pas là</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>{archive} is damaged</source>
        <translation>{archive} est endommagée</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_commands.py"/>
        <source>{archive} cannot be opened</source>
        <translation>{archive} ne s’ouvre pas</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>How much it holds could not be counted.</source>
        <translation>Son contenu n’a pas pu être compté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>There is no archive to delete.</source>
        <translation>Il n’y a pas d’archive à supprimer.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>It goes to the trash, if the disk it lies on has one: {folder}</source>
        <translation>Elle va à la corbeille, si son disque en a une : {folder}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>The starter archive can be installed again: Archive → Install Starter Archive.</source>
        <translation>L’archive de départ peut être réinstallée : Archive → Installer l’archive de départ.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>Your stories and the files it was imported from stay where they are.</source>
        <translation>Vos articles et les fichiers importés restent où ils sont.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>Delete “{archive}”?</source>
        <translation>Supprimer « {archive} » ?</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>Its folder is not there: {folder}. Nothing is deleted.</source>
        <translation>Son dossier n’est pas là : {folder}. Rien n’est supprimé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>Take “{archive}” off the list?</source>
        <translation>Retirer « {archive} » de la liste ?</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>Take Off the List</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>“{archive}” is in the trash.</source>
        <translation>« {archive} » est à la corbeille.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>“{archive}” cannot go to the trash</source>
        <translation>« {archive} » ne peut pas aller à la corbeille</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>The disk it lies on has none. Deleted for good, it cannot be brought back.</source>
        <translation>Son disque n’en a pas. Supprimée définitivement, elle ne reviendra pas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>Delete for Good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>“{archive}” is deleted.</source>
        <translation>« {archive} » est supprimée.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_folders.py"/>
        <source>Starter archive</source>
        <translation>Archive de départ</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_job.py"/>
        <source>What was read so far is kept. Import again to go on.</source>
        <translation>Ce qui a été lu est conservé. Réimportez pour continuer.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_job.py"/>
        <source>What was read so far is kept. Update again to go on.</source>
        <translation>Ce qui a été lu est conservé. Relancez la mise à jour pour continuer.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_job.py"/>
        <source>Nothing was written. Try again.</source>
        <translation>Rien n’a été écrit. Réessayez.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_job.py"/>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_rows.py"/>
        <source>not there</source>
        <translation>absente</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_upkeep.py"/>
        <source>Export archive</source>
        <translation>Exporter l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_upkeep.py"/>
        <source>JSON lines, packed (*.jsonl.gz);;JSON lines (*.jsonl)</source>
        <translation>Lignes JSON, compressées (*.jsonl.gz);;Lignes JSON (*.jsonl)</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_upkeep.py"/>
        <source>There is no archive to look after. Import your stories first.</source>
        <translation>Il n’y a pas d’archive à entretenir. Importez d’abord vos articles.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/checks_side.py"/>
        <source>Checks begin with the first words.</source>
        <translation>Les contrôles commencent avec les premiers mots.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/checks_side.py"/>
        <source>The checks find nothing more.</source>
        <translation>Les contrôles ne trouvent plus rien.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/checks_side.py"/>
        <source>Fixed: {problem}</source>
        <translation>Corrigé : {problem}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/checks_side.py"/>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <location filename="../../src/editorapp/ui/window/writing_side.py"/>
        <source>The story has changed since. Ctrl+Z goes back step by step.</source>
        <translation>L’article a changé depuis. Ctrl+Z revient en arrière pas à pas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/chrome.py"/>
        <location filename="../../src/editorapp/ui/window/palette.py"/>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/chrome.py"/>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>Find in story</source>
        <translation>Rechercher dans l’article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/chrome.py"/>
        <source>Focus mode</source>
        <translation>Mode concentration</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/chrome.py"/>
        <location filename="../../src/editorapp/ui/window/panel_tabs.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Side panel</source>
        <translation>Volet latéral</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <source>Copying…</source>
        <translation>Copie…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <source>Something else was copied meanwhile, so the story was not.</source>
        <translation>Autre chose a été copié entre-temps ; l’article ne l’a donc pas été.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <source>Copied the selection as rich text</source>
        <translation>Sélection copiée en texte enrichi</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <source>Copied as rich text</source>
        <translation>Copié en texte enrichi</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <source>Copied the selection as HTML</source>
        <translation>Sélection copiée en HTML</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <source>Copied as HTML</source>
        <translation>Copié en HTML</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <source>Copied the selection as Markdown</source>
        <translation>Sélection copiée en Markdown</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <source>Copied as Markdown</source>
        <translation>Copié en Markdown</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <source>Copied the selection as WordPress blocks</source>
        <translation>Sélection copiée en blocs WordPress</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <source>Copied as WordPress blocks</source>
        <translation>Copié en blocs WordPress</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <source>{n} photos could not go along</source>
        <extracomment>One: {n} photo could not go along</extracomment>
        <translation>
            <numerusform>{n} photo n’a pas pu suivre</numerusform>
            <numerusform>{n} photos n’ont pas pu suivre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/copy_commands.py"/>
        <source>{n} private notes stayed behind</source>
        <extracomment>One: {n} private note stayed behind</extracomment>
        <translation>
            <numerusform>{n} note privée est restée ici</numerusform>
            <numerusform>{n} notes privées sont restées ici</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/desk.py"/>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Read also</source>
        <translation>Lire aussi</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/document_button.py"/>
        <source>Go to another story  {key}</source>
        <translation>Aller à un autre article  {key}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/document_button.py"/>
        <source>{name} — edited</source>
        <translation>{name} — modifié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/document_button.py"/>
        <source>Story {name}, edited</source>
        <translation>Article {name}, modifié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/document_button.py"/>
        <source>Story {name}</source>
        <translation>Article {name}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/export_commands.py"/>
        <source>Export is not ready yet. Try again in a moment.</source>
        <translation>L’export n’est pas encore prêt. Réessayez dans un instant.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/file_oddities.py"/>
        <source>This file is damaged: {n} bytes of it are no text. They stay as they are unless you delete them.</source>
        <extracomment>One: This file is damaged: {n} byte of it is no text. It stays as it is unless you delete it.</extracomment>
        <translation>
            <numerusform>Ce fichier est endommagé : {n} octet n’y est pas du texte. Il reste tel quel, sauf si vous le supprimez.</numerusform>
            <numerusform>Ce fichier est endommagé : {n} octets n’y sont pas du texte. Ils restent tels quels, sauf si vous les supprimez.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/file_oddities.py"/>
        <source>This file is in {encoding} and is saved that way, unless you write what that cannot hold.</source>
        <translation>Ce fichier est en {encoding} et s’enregistre ainsi, sauf si vous écrivez ce que cet encodage ne peut contenir.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/file_oddities.py"/>
        <source>The lines of this file end in different ways; those you leave alone stay as they are.</source>
        <translation>Les lignes de ce fichier se terminent de façons différentes ; celles que vous ne touchez pas restent telles quelles.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/file_oddities.py"/>
        <source>It has {n} characters, far more than a story; everything is slow with it.</source>
        <extracomment>One: It has {n} character, far more than a story; everything is slow with it.</extracomment>
        <translation>
            <numerusform>Il compte {n} caractère, bien plus qu’un article ; tout y est lent.</numerusform>
            <numerusform>Il compte {n} caractères, bien plus qu’un article ; tout y est lent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/file_oddities.py"/>
        <source>One line of it has {n} characters, so writing in that line is slow.</source>
        <extracomment>One: One line of it has {n} character, so writing in that line is slow.</extracomment>
        <translation>
            <numerusform>L’une de ses lignes compte {n} caractère : y écrire est lent.</numerusform>
            <numerusform>L’une de ses lignes compte {n} caractères : y écrire est lent.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/first_steps_guide.py"/>
        <source>Step {number} of {of}, {step}: {what}</source>
        <translation>Étape {number} sur {of}, {step} : {what}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/first_steps_guide.py"/>
        <source>All Steps</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/first_steps_guide.py"/>
        <source>Done: {step}.</source>
        <translation>Fait : {step}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/first_steps_guide.py"/>
        <source>That was the last of the first steps. Help, Welcome brings them back.</source>
        <translation>C’était le dernier des premiers pas. Aide, Bienvenue les ramène.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/first_steps_guide.py"/>
        <source>{what} Next: {following}.</source>
        <translation>{what} Ensuite : {following}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/focus_row.py"/>
        <source>Esc to leave</source>
        <translation>Échap pour quitter</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/guide_commands.py"/>
        <source>The guide cannot be shown now. It can be read in {file}.</source>
        <translation>Le guide ne peut pas être affiché. On peut le lire dans {file}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/handing_side.py"/>
        <source>Copy Story As</source>
        <translation>Copier l’article en</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/handing_side.py"/>
        <source>Copy Selection As</source>
        <translation>Copier la sélection en</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/handing_side.py"/>
        <source>Rich Text</source>
        <translation>Texte enrichi</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/handing_side.py"/>
        <source>WordPress Blocks</source>
        <translation>Blocs WordPress</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/help_commands.py"/>
        <source>No program on this computer opens folders. Reports of errors lie in {folder}.</source>
        <translation>Aucun programme de cet ordinateur n’ouvre les dossiers. Les rapports d’erreurs sont dans {folder}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/history_browsing.py"/>
        <source>The text of this version is on the clipboard.</source>
        <translation>Le texte de cette version est dans le presse-papiers.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/history_side.py"/>
        <source>This version is called “{name}”</source>
        <translation>Cette version s’appelle « {name} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/history_side.py"/>
        <source>The version of {time} is back in the story</source>
        <translation>La version de {time} est revenue dans l’article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/history_side.py"/>
        <source>The story has been changed since; use Undo step by step</source>
        <translation>L’article a changé depuis ; annulez pas à pas</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/image_commands.py"/>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/image_commands.py"/>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/image_commands.py"/>
        <source>Insert Image</source>
        <translation>Insérer une image</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/image_commands.py"/>
        <source>Put the caret on the line of a photo first.</source>
        <translation>Placez d’abord le curseur sur la ligne d’une photo.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/import_commands.py"/>
        <source>The starter archive does not change. Import your own stories to have them kept up to date.</source>
        <translation>L’archive de départ ne change pas. Importez vos propres articles pour les tenir à jour.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/import_commands.py"/>
        <source>Nothing new in your {n} sources.</source>
        <extracomment>One: Nothing new in your {n} source.</extracomment>
        <translation>
            <numerusform>Rien de nouveau dans votre source.</numerusform>
            <numerusform>Rien de nouveau dans vos {n} sources.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/import_commands.py"/>
        <source>This archive has no sources yet that could have something new.</source>
        <translation>Cette archive n’a pas encore de sources qui pourraient avoir du nouveau.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/insert_commands.py"/>
        <source>Link copied</source>
        <translation>Lien copié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/insert_commands.py"/>
        <source>There is no suggestion {number} to insert.</source>
        <translation>Il n’y a pas de suggestion {number} à insérer.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/insert_commands.py"/>
        <source>What was inserted has been changed since, and stays.</source>
        <translation>Ce qui avait été inséré a changé depuis, et reste.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/insert_commands.py"/>
        <source>Never suggested again</source>
        <translation>Ne sera plus jamais suggéré</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/insert_commands.py"/>
        <source>Hidden for this story</source>
        <translation>Masqué pour cet article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>“{name}” is no longer there. Your text is kept.</source>
        <translation>« {name} » n’est plus là. Votre texte est gardé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>“{name}” was changed outside Read Also.</source>
        <translation>« {name} » a été modifié en dehors de Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>Keep mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>“{name}” was changed outside Read Also, and is no text any more.</source>
        <translation>« {name} » a été modifié en dehors de Read Also et n’est plus un texte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>Changed outside Read Also.</source>
        <translation>Modifié en dehors de Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>Load theirs</source>
        <translation>Charger l’autre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>Save again</source>
        <translation>Enregistrer de nouveau</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>“{name}” is called “{new}” now.</source>
        <translation>« {name} » s’appelle maintenant « {new} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>Go on there</source>
        <translation>Continuer là</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <location filename="../../src/editorapp/ui/window/window_dialogs.py"/>
        <source>“{name}” was changed outside Read Also</source>
        <translation>« {name} » a été modifié hors de Read Also</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>The file compared with your text</source>
        <translation>Le fichier comparé à votre texte</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>This is what is in the file now. Your text was kept as a version.</source>
        <translation>Voici ce que contient le fichier. Votre texte a été gardé comme version.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/outside_changes.py"/>
        <source>“{name}” is also open in {program}. Read Also asks before it replaces what is saved there.</source>
        <translation>« {name} » est aussi ouvert dans {program}. Read Also demandera avant de remplacer ce qui y est enregistré.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/page_look_commands.py"/>
        <source>There is no page theme “{name}”. The standard one is shown.</source>
        <translation>Il n’y a pas de thème de page « {name} ». Le thème standard est affiché.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/page_look_commands.py"/>
        <source>Theme Folder</source>
        <translation>Dossier des thèmes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/page_look_commands.py"/>
        <source>Your page themes lie in {folder}</source>
        <translation>Vos thèmes de page sont dans {folder}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette.py"/>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette.py"/>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette.py"/>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette.py"/>
        <source>Enter  run</source>
        <translation>Entrée  exécuter</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette.py"/>
        <source>↑ ↓  choose</source>
        <translation>↑ ↓  choisir</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette.py"/>
        <source>#  headings   @  archive   :  line   /  archives</source>
        <translation>#  intertitres   @  archive   :  ligne   /  archives</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette.py"/>
        <source>Esc  close</source>
        <translation>Échap  fermer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette_settings.py"/>
        <source>Settings, {page}</source>
        <translation>Réglages, {page}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette_sources.py"/>
        <source>No command matches “{query}”</source>
        <translation>Aucune commande ne correspond à « {query} »</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/palette_sources.py"/>
        <source>{n} commands</source>
        <extracomment>One: {n} command</extracomment>
        <translation>
            <numerusform>{n} commande</numerusform>
            <numerusform>{n} commandes</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette_sources.py"/>
        <source>Heading {level}</source>
        <translation>Intertitre {level}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette_sources.py"/>
        <source>No heading matches “{query}”</source>
        <translation>Aucun intertitre ne correspond à « {query} »</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/palette_sources.py"/>
        <source>{n} headings</source>
        <extracomment>One: {n} heading</extracomment>
        <translation>
            <numerusform>{n} intertitre</numerusform>
            <numerusform>{n} intertitres</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette_sources.py"/>
        <source>Type the number of a line, 1 to {last}</source>
        <translation>Tapez un numéro de ligne, de 1 à {last}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette_sources.py"/>
        <source>Go to line {number}</source>
        <translation>Aller à la ligne {number}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/palette_sources.py"/>
        <source>Type words of an article in the archive</source>
        <translation>Tapez des mots d’un article de l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/placing.py"/>
        <source>Inserted after paragraph {number}</source>
        <translation>Inséré après le paragraphe {number}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/placing.py"/>
        <source>Inserted</source>
        <translation>Inséré</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/placing.py"/>
        <source>Linked “{words}” in paragraph {number}</source>
        <translation>« {words} » mis en lien au paragraphe {number}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/print_commands.py"/>
        <source>The page is being printed.</source>
        <translation>Impression de la page en cours.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/print_commands.py"/>
        <source>The page is not ready to be printed. Try again in a moment.</source>
        <translation>La page n’est pas prête à être imprimée. Réessayez dans un instant.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/print_commands.py"/>
        <source>The PDF could not be made. Try again.</source>
        <translation>Le PDF n’a pas pu être créé. Réessayez.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/print_commands.py"/>
        <source>Saved as {name}</source>
        <translation>Enregistré : {name}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/print_commands.py"/>
        <source>Printed on {name}</source>
        <translation>Imprimé sur {name}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/print_commands.py"/>
        <source>{name} could not print the page.</source>
        <translation>{name} n’a pas pu imprimer la page.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/print_commands.py"/>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/print_commands.py"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Importing…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Importing {share} %</source>
        <translation>Import {share} %</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Updating…</source>
        <translation>Mise à jour…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Updating {share} %</source>
        <translation>Mise à jour {share} %</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Learning…</source>
        <translation>Apprentissage…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Learning {share} %</source>
        <translation>Apprentissage {share} %</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Rebuilding…</source>
        <translation>Reconstruction…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Rebuilding {share} %</source>
        <translation>Reconstruction {share} %</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Measuring…</source>
        <translation>Mesure…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Measuring {share} %</source>
        <translation>Mesure {share} %</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Verifying…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Verifying {share} %</source>
        <translation>Vérification {share} %</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Compacting…</source>
        <translation>Compactage…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Compacting {share} %</source>
        <translation>Compactage {share} %</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Exporting {share} %</source>
        <translation>Export {share} %</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Making an archive…</source>
        <translation>Création d’une archive…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Deleting…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Indexing…</source>
        <translation>Indexation…</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/process_status.py"/>
        <source>Indexing {share} %</source>
        <translation>Indexation {share} %</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/publish_commands.py"/>
        <source>“{title}” is in the archive, but cannot be found yet.</source>
        <translation>« {title} » est dans l’archive, mais ne peut pas encore être trouvé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/publish_commands.py"/>
        <source>“{title}” is in the archive. Save the story, so that it keeps its id.</source>
        <translation>« {title} » est dans l’archive. Enregistrez l’article pour qu’il garde son id.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/publish_commands.py"/>
        <source>“{title}” is in the archive, and suggested from now on.</source>
        <translation>« {title} » est dans l’archive, et suggéré désormais.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/publish_commands.py"/>
        <source>“{title}” is up to date in the archive.</source>
        <translation>« {title} » est à jour dans l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/recovery.py"/>
        <source>There is nothing to recover: all that was written is saved or open.</source>
        <translation>Rien à récupérer : tout ce qui a été écrit est enregistré ou ouvert.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/recovery.py"/>
        <source>{n} texts are still kept on this computer: File, Recover Text…</source>
        <extracomment>One: {n} text is still kept on this computer: File, Recover Text…</extracomment>
        <translation>
            <numerusform>{n} texte est encore gardé sur cet ordinateur : Fichier, Récupérer un texte…</numerusform>
            <numerusform>{n} textes sont encore gardés sur cet ordinateur : Fichier, Récupérer un texte…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/recovery.py"/>
        <source>The {n} words that were kept of it are given up.</source>
        <extracomment>One: The {n} word that was kept of it is given up.</extracomment>
        <translation>
            <numerusform>Le {n} mot qui en a été gardé est abandonné.</numerusform>
            <numerusform>Les {n} mots qui en ont été gardés sont abandonnés.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/recovery.py"/>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/recovery.py"/>
        <source>Discard “{headline}”?</source>
        <translation>Abandonner « {headline} » ?</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/recovery_comparing.py"/>
        <source>The text that was kept, compared with {file}</source>
        <translation>Le texte gardé, comparé à {file}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/recovery_comparing.py"/>
        <source>Kept {when}, compared with {file}</source>
        <translation>Gardé le {when}, comparé à {file}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/save_commands.py"/>
        <source>Not saved: “{name}” is open here as another story. Choose another name.</source>
        <translation>Non enregistré : « {name} » est ouvert ici comme un autre article. Choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/save_commands.py"/>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/save_commands.py"/>
        <source>Saved {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/save_commands.py"/>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/save_commands.py"/>
        <location filename="../../src/editorapp/ui/window/story_switching.py"/>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/saved_status.py"/>
        <source>Saved locally {time}</source>
        <translation>Gardé ici à {time}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/saved_status.py"/>
        <source>It works again: your text is saved locally.</source>
        <translation>Cela marche de nouveau : votre texte est gardé sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/saved_status.py"/>
        <location filename="../../src/editorapp/ui/window/story_saver.py"/>
        <source>Not saved: {cause} Your text is kept in memory.</source>
        <translation>Non enregistré : {cause} Votre texte est gardé en mémoire.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/second_window.py"/>
        <source>This story is open in another Read Also window.</source>
        <translation>Cet article est ouvert dans une autre fenêtre de Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/second_window.py"/>
        <source>Go on here</source>
        <translation>Continuer ici</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/second_window.py"/>
        <source>Open as a copy</source>
        <translation>Ouvrir comme copie</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/settings_commands.py"/>
        <source>Web desk</source>
        <translation>Desk web</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/settings_commands.py"/>
        <source>Wire desk</source>
        <translation>Desk d’agence</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/settings_commands.py"/>
        <source>Bring Up to Date</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/settings_commands.py"/>
        <source>There is a desk profile in this folder</source>
        <translation>Il y a un profil du desk dans ce dossier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/settings_commands.py"/>
        <source>Its settings, and files of the same name, are replaced by yours. What else lies in it stays.</source>
        <translation>Ses réglages, et les fichiers de même nom, sont remplacés par les vôtres. Le reste demeure.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/settings_commands.py"/>
        <source>Your own keys are in {file}</source>
        <translation>Vos propres touches sont dans {file}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/shortcuts.py"/>
        <source>shortcuts.toml: there is no command “{command}”.</source>
        <translation>shortcuts.toml : il n’y a pas de commande « {command} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/shortcuts.py"/>
        <source>{key} is the key of “{holder}” now, not of “{loser}”.</source>
        <translation>{key} est maintenant la touche de « {holder} », plus de « {loser} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/shortcuts.py"/>
        <source>shortcuts.toml: “{key}” is no key.</source>
        <translation>shortcuts.toml : « {key} » n’est pas une touche.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/spelling_commands.py"/>
        <source>The spelling dictionary “{name}” is damaged and is not used. Install it again, or take it away.</source>
        <translation>Le dictionnaire « {name} » est endommagé et n’est pas utilisé. Réinstallez-le ou retirez-le.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/spelling_commands.py"/>
        <source>“{word}” is one of your words now</source>
        <translation>« {word} » fait maintenant partie de vos mots</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/spelling_commands.py"/>
        <source>“{word}” is one of the newsroom’s words now</source>
        <translation>« {word} » fait maintenant partie des mots de la rédaction</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/spelling_commands.py"/>
        <source>“{word}” is ignored in this story</source>
        <translation>« {word} » est ignoré dans cet article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/spelling_commands.py"/>
        <source>No misspellings found</source>
        <translation>Aucune faute trouvée</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/spelling_commands.py"/>
        <source>There is no spelling dictionary for the language of this story</source>
        <translation>Il n’y a pas de dictionnaire pour la langue de cet article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/spelling_commands.py"/>
        <source>Spelling is not checked any more: the part that does it ended several times.</source>
        <translation>L’orthographe n’est plus vérifiée : la partie qui s’en charge s’est arrêtée plusieurs fois.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/statistics_command.py"/>
        <source>The story is being counted.</source>
        <translation>L’article est en train d’être compté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/status_bar.py"/>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/status_bar.py"/>
        <source>{part} of {n} words</source>
        <extracomment>One: {part} of {n} word</extracomment>
        <translation>
            <numerusform>{part} sur {n} mot</numerusform>
            <numerusform>{part} sur {n} mots</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/status_bar.py"/>
        <source>{minutes} min read</source>
        <translation>{minutes} min de lecture</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/status_bar.py"/>
        <source>Paragraph {number} of {of}</source>
        <translation>Paragraphe {number} sur {of}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/status_commands.py"/>
        <source>Show what goes on</source>
        <translation>Voir ce qui se passe</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/story_saver.py"/>
        <source>“{name}” is still being saved: its disk does not answer. Go on writing; your text is kept.</source>
        <translation>« {name} » est encore en cours d’enregistrement : son disque ne répond pas. Continuez à écrire ; votre texte est gardé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/story_saver.py"/>
        <source>Make the Folder</source>
        <translation>Créer le dossier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/story_saver.py"/>
        <source>“{name}” was not saved: {cause} {hint} Your text is kept.</source>
        <translation>« {name} » n’a pas été enregistré : {cause} {hint} Votre texte est gardé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/story_status.py"/>
        <source>{written} of {goal} written</source>
        <translation>{written} écrits sur {goal}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/story_switching.py"/>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/story_switching.py"/>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/story_switching.py"/>
        <source>recent</source>
        <translation>récent</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/switcher.py"/>
        <source>Open stories and recent files</source>
        <translation>Articles ouverts et fichiers récents</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/switcher.py"/>
        <source>Enter  go there</source>
        <translation>Entrée  y aller</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/template_commands.py"/>
        <source>New from template</source>
        <translation>Nouveau d’après un modèle</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/template_commands.py"/>
        <source>Insert snippet</source>
        <translation>Insérer un extrait type</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/template_commands.py"/>
        <source>{folder} cannot be made.</source>
        <translation>{folder} ne peut pas être créé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/template_commands.py"/>
        <source>The folder is {folder}</source>
        <translation>Le dossier est {folder}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/text_commands.py"/>
        <source>Put the caret into a table to align its columns.</source>
        <translation>Placez le curseur dans un tableau pour aligner ses colonnes.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/text_commands.py"/>
        <source>Select the lines to sort, or put the caret into a list.</source>
        <translation>Sélectionnez les lignes à trier, ou placez le curseur dans une liste.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/text_commands.py"/>
        <source>Select the lines to join, or put the caret into a paragraph of several lines.</source>
        <translation>Sélectionnez les lignes à joindre, ou placez le curseur dans un paragraphe de plusieurs lignes.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/text_commands.py"/>
        <source>A footnote cannot stand here.</source>
        <translation>Une note de bas de page ne peut pas se trouver ici.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/text_commands.py"/>
        <source>A private note cannot begin or end here.</source>
        <translation>Une note privée ne peut ni commencer ni finir ici.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/text_commands.py"/>
        <source>This is for the story’s text: put the caret there first.</source>
        <translation>Cela concerne le texte de l’article : placez-y d’abord le curseur.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/web_links.py"/>
        <source>No program on this computer opens {address}</source>
        <translation>Aucun programme de cet ordinateur n’ouvre {address}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/web_links.py"/>
        <source>{address} is not opened: only web, mail and phone links are.</source>
        <translation>{address} n’est pas ouvert : seuls les liens web, de courriel et de téléphone le sont.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/welcome_side.py"/>
        <source>{n} stories were not closed properly.</source>
        <extracomment>One: One story was not closed properly.</extracomment>
        <translation>
            <numerusform>Un article n’a pas été fermé correctement.</numerusform>
            <numerusform>{n} articles n’ont pas été fermés correctement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/welcome_side.py"/>
        <source>{n} stories were not closed properly, the last one on {day}.</source>
        <extracomment>One: One story was not closed properly on {day}.</extracomment>
        <translation>
            <numerusform>Un article n’a pas été fermé correctement, le {day}.</numerusform>
            <numerusform>{n} articles n’ont pas été fermés correctement, le dernier le {day}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/window_dialogs.py"/>
        <source>Open Draft</source>
        <translation>Ouvrir un brouillon</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/window_dialogs.py"/>
        <source>Stories (*.md *.markdown *.txt);;All files (*)</source>
        <translation>Articles (*.md *.markdown *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/window_dialogs.py"/>
        <source>Save As</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/window_dialogs.py"/>
        <source>Keep Mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/window_dialogs.py"/>
        <source>Another program has changed the file since it was opened here. Keeping yours replaces that change.</source>
        <translation>Un autre programme a modifié le fichier depuis son ouverture ici. Garder le vôtre écrase cette modification.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/window_dialogs.py"/>
        <source>Leave It in the Journal</source>
        <translation>Le laisser dans le journal</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/window_dialogs.py"/>
        <source>Go On Writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/window_dialogs.py"/>
        <source>Its disk has not answered yet. This closes by itself when it does. Your text is safe in the journal on this computer; Read Also offers it at its next start.</source>
        <translation>Son disque n’a pas encore répondu. Ceci se ferme de soi-même dès qu’il répond. Votre texte est en sûreté dans le journal de cet ordinateur ; Read Also le proposera au prochain démarrage.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/window_dialogs.py"/>
        <source>“{name}” is still being saved</source>
        <translation>« {name} » est encore en cours d’enregistrement</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/editorapp/ui/window/writing_side.py"/>
        <source>Replaced {n}</source>
        <extracomment>One: Replaced {n}</extracomment>
        <translation>
            <numerusform>{n} remplacement</numerusform>
            <numerusform>{n} remplacements</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>With</source>
        <translation>Par</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/find_bar.py"/>
        <source>{count} found</source>
        <translation>{count} trouvés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/search.py"/>
        <source>Not a valid expression: {problem}</source>
        <translation>Expression non valable : {problem}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/search.py"/>
        <source>This expression takes too long</source>
        <translation>Cette expression prend trop de temps</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/search.py"/>
        <source>missing )</source>
        <translation>il manque )</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/search.py"/>
        <source>missing ]</source>
        <translation>il manque ]</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/search.py"/>
        <source>nothing to repeat</source>
        <translation>rien à répéter</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/search.py"/>
        <source>missing (</source>
        <translation>il manque (</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/writing/text_editor.py"/>
        <source>Story text</source>
        <translation>Texte de l’article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>The byline of a new story.</source>
        <translation>La signature d’un nouvel article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>one line of at most 200 characters</source>
        <translation>une ligne de 200 caractères au plus</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Enter starts a paragraph</source>
        <translation>Entrée commence un paragraphe</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Enter writes a blank line and Backspace takes it away. Off: one line end.</source>
        <translation>Entrée écrit une ligne vide et Retour arrière l’enlève. Sinon : un simple retour à la ligne.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Close brackets and quotes</source>
        <translation>Fermer parenthèses et guillemets</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>An opening sign brings its closing one, or goes around the selection.</source>
        <translation>Un signe ouvrant amène le signe fermant, ou entoure la sélection.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Smart quotes and dashes</source>
        <translation>Guillemets et tirets typographiques</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Straight quotes, hyphens and dots become typographic ones while you type.</source>
        <translation>Guillemets droits, tirets et points deviennent typographiques pendant la frappe.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Quotation marks</source>
        <translation>Guillemets</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Those that straight quotes become.</source>
        <translation>Ceux que deviennent les guillemets droits.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>By the story’s language</source>
        <translation>Selon la langue de l’article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>“English”</source>
        <translation>“anglais”</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>« French »</source>
        <translation>« français »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>«Spanish»</source>
        <translation>«espagnol»</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>„German“</source>
        <translation>„allemand“</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>„Polish”</source>
        <translation>„polonais”</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>”Swedish”</source>
        <translation>”suédois”</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>»Danish«</source>
        <translation>»danois«</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>French spaces</source>
        <translation>Espaces à la française</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>No-break spaces before ; : ! ? where the marks are French.</source>
        <translation>Espaces insécables avant ; : ! ? quand les guillemets sont français.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Typewriter scrolling</source>
        <translation>Défilement machine à écrire</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Keep the line being written at one height.</source>
        <translation>Garder à la même hauteur la ligne en cours.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Dim other paragraphs</source>
        <translation>Estomper les autres paragraphes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Show only the paragraph being written in full colour.</source>
        <translation>Ne montrer en pleine couleur que le paragraphe en cours.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Words to write from start to quit; 0 for no goal.</source>
        <translation>Mots à écrire du démarrage à la fermeture ; 0 : sans objectif.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Lower shows more, looser matches.</source>
        <translation>Plus bas, davantage de résultats, moins proches.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Older stories stay in search.</source>
        <translation>Les plus anciens restent dans la recherche.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Label of the block</source>
        <translation>Libellé du bloc</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Written in front of the headline.</source>
        <translation>Écrit devant le titre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>1 to 40 characters without * [ ] : &lt; &gt; \</source>
        <translation>1 à 40 caractères sans * [ ] : &lt; &gt; \</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Most suggestions</source>
        <translation>Suggestions au plus</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>How many related articles are listed.</source>
        <translation>Combien d’articles liés sont affichés.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Its folder. Empty: the starter archive.</source>
        <translation>Son dossier. Vide : l’archive de départ.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>the path of a folder</source>
        <translation>le chemin d’un dossier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Check profile</source>
        <translation>Profil de contrôle</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Which checks block, and what is too long: web, wire, or your own.</source>
        <translation>Quels contrôles bloquent, et ce qui est trop long : web, wire, ou le vôtre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>the name of a profile</source>
        <translation>le nom d’un profil</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Minutes between versions</source>
        <translation>Minutes entre les versions</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>While you write. Every save keeps one, too.</source>
        <translation>Pendant que vous écrivez. Chaque enregistrement en garde une aussi.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Days that versions are kept</source>
        <translation>Jours de conservation des versions</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>The newest twenty of a story stay longer.</source>
        <translation>Les vingt dernières d’un article restent plus longtemps.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Megabytes for versions</source>
        <translation>Mégaoctets pour les versions</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Beyond it, older ones are thinned out.</source>
        <translation>Au-delà, les plus anciennes sont éclaircies.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Check spelling</source>
        <translation>Vérifier l’orthographe</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Mark words that are misspelt while you write.</source>
        <translation>Signaler les fautes pendant que vous écrivez.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Empty: the language of each story.</source>
        <translation>Vide : la langue de chaque article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>codes such as en_GB, with commas</source>
        <translation>des codes comme en_GB, avec des virgules</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Newsroom’s words</source>
        <translation>Mots de la rédaction</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>A file with a word on each line. Empty: words.txt in the archive.</source>
        <translation>Un fichier avec un mot par ligne. Vide : words.txt dans l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>the path of a file</source>
        <translation>le chemin d’un fichier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Page theme</source>
        <translation>Thème de la page</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>The CSS file that the page wears, without its ending.</source>
        <translation>Le fichier CSS que porte la page, sans son extension.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>The desk’s page themes</source>
        <translation>Les thèmes de page du service</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>A folder of CSS files, beside your own.</source>
        <translation>Un dossier de fichiers CSS, en plus des vôtres.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Page colours</source>
        <translation>Couleurs de la page</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Of the page alone.</source>
        <translation>De la page seule.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>As the window</source>
        <translation>Comme la fenêtre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Page width</source>
        <translation>Largeur de la page</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Of the text on the page.</source>
        <translation>Du texte sur la page.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Wide</source>
        <translation>Large</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Scroll together</source>
        <translation>Défilement conjoint</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Text and page show the same place.</source>
        <translation>Le texte et la page montrent le même endroit.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>The one that is proposed.</source>
        <translation>Celui qui est proposé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>The one used last</source>
        <translation>Le dernier utilisé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>In a zip archive, where a format has photos.</source>
        <translation>Dans une archive zip, si le format a des photos.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Of prints and PDFs.</source>
        <translation>Des impressions et PDF.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>As usual in your country</source>
        <translation>Selon l’usage de votre pays</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Light for paper, dark for ink.</source>
        <translation>Clair comme le papier, sombre comme l’encre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Of menus and messages, from the next start.</source>
        <translation>Des menus et des messages, dès le prochain démarrage.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Of the story, in pixels.</source>
        <translation>De l’article, en pixels.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Interface size</source>
        <translation>Taille de l’interface</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Of all texts and controls, in per cent.</source>
        <translation>De tous les textes et boutons, en pour cent.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Show the story as published beside the text.</source>
        <translation>Montrer à côté du texte l’article tel que publié.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Show related articles beside the text.</source>
        <translation>Montrer les articles liés à côté du texte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Preview only</source>
        <translation>Aperçu seul</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Show the story as published instead of the text.</source>
        <translation>Montrer l’article tel que publié au lieu du texte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Desk profile</source>
        <translation>Profil du desk</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>The folder your newsroom has handed to you. Empty: none.</source>
        <translation>Le dossier que votre rédaction vous a remis. Vide : aucun.</translation>
    </message>
</context>
<context>
    <name>ReadAlsoMessages</name>
    <message>
        <location filename="../../src/editorapp/app.py"/>
        <source>The PDF could not be drawn.</source>
        <translation>Le PDF n’a pas pu être produit.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/app.py"/>
        <source>Try again, or export a web page and print that.</source>
        <translation>Réessayez, ou exportez une page web et imprimez-la.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/archive.py"/>
        <location filename="../../src/editorapp/workers/archive.py"/>
        <source>The archive has lost what was written to it last: the disk did not keep it.</source>
        <translation>L’archive a perdu ce qui y a été écrit en dernier : le disque ne l’a pas gardé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/archive.py"/>
        <location filename="../../src/editorapp/workers/archive.py"/>
        <source>Import your latest stories again.</source>
        <translation>Importez de nouveau vos derniers articles.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/archive.py"/>
        <source>The index of the archive in {0} could not be written ({1}).</source>
        <translation>L’index de l’archive dans {0} n’a pas pu être écrit ({1}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/archive.py"/>
        <source>Make some room, or check the folder's rights. The articles are safe.</source>
        <translation>Faites de la place, ou vérifiez les droits du dossier. Les articles sont en sûreté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/page_kind.py"/>
        <source>An error page, not an article.</source>
        <translation>Une page d’erreur, pas un article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/page_kind.py"/>
        <source>A login page, not an article.</source>
        <translation>Une page de connexion, pas un article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/page_kind.py"/>
        <source>Search results, not an article.</source>
        <translation>Des résultats de recherche, pas un article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/page_kind.py"/>
        <source>A front page, not an article.</source>
        <translation>Une page d’accueil, pas un article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/page_kind.py"/>
        <source>A list of stories, not an article.</source>
        <translation>Une liste d’articles, pas un article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/page_kind.py"/>
        <source>This may be a list of stories, not an article.</source>
        <translation>C’est peut-être une liste d’articles, pas un article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/phrases.py"/>
        <source>The phrases that belong to Read Also are missing.</source>
        <translation>Il manque les tournures fournies avec Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/phrases.py"/>
        <location filename="../../src/editorapp/suggest/time_tables.py"/>
        <location filename="../../src/editorapp/suggest/time_words.py"/>
        <location filename="../../src/editorapp/ui/kit/icons.py"/>
        <location filename="../../src/editorapp/ui/kit/theme.py"/>
        <location filename="../../src/editorapp/workspace/paths.py"/>
        <location filename="../../src/editorapp/workspace/starter_drafts.py"/>
        <source>Install Read Also again.</source>
        <translation>Réinstallez Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/phrases.py"/>
        <source>The phrases in {0} cannot be read.</source>
        <translation>Les tournures de {0} sont illisibles.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/phrases.py"/>
        <source>The phrases in {0} are broken: {1}.</source>
        <translation>Les tournures de {0} sont abîmées : {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/phrases.py"/>
        <location filename="../../src/editorapp/suggest/time_tables.py"/>
        <location filename="../../src/editorapp/suggest/time_words.py"/>
        <source>Mend the file, or install Read Also again.</source>
        <translation>Corrigez le fichier ou réinstallez Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/story.py"/>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <location filename="../../src/editorapp/archive/importers/markdown_folder.py"/>
        <source>Empty body.</source>
        <translation>Texte vide.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/story.py"/>
        <location filename="../../src/editorapp/archive/importers/wordpress_text.py"/>
        <source>The text is longer than 5 MB; the rest was left out.</source>
        <translation>Le texte dépasse 5 Mo ; le reste a été laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/story.py"/>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <location filename="../../src/editorapp/archive/importers/feed.py"/>
        <location filename="../../src/editorapp/archive/importers/ghost.py"/>
        <location filename="../../src/editorapp/archive/importers/json_feed.py"/>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>No headline and no text; left out.</source>
        <translation>Ni titre ni texte ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/story.py"/>
        <source>The text could not be read ({reason}); left out.</source>
        <translation>Le texte n’a pas pu être lu ({reason}) ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/cleaning/story.py"/>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <source>No headline; the first words were used.</source>
        <translation>Pas de titre ; les premiers mots en tiennent lieu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>Compacting was stopped; the archive is as it was.</source>
        <translation>Le compactage a été arrêté ; l’archive est comme avant.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <location filename="../../src/editorapp/archive/health.py"/>
        <source>Looking through the archive was stopped.</source>
        <translation>L’examen de l’archive a été arrêté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>{0} was not made by Read Also.</source>
        <translation>{0} n’a pas été créé par Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>Choose another folder for the archive.</source>
        <translation>Choisissez un autre dossier pour l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>The archive in {0} was made by a newer Read Also.</source>
        <translation>L’archive de {0} a été créée par une version plus récente de Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>Update the program to open it.</source>
        <translation>Mettez le programme à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <location filename="../../src/editorapp/archive/removing.py"/>
        <source>There is no archive in {0}.</source>
        <translation>Il n’y a pas d’archive dans {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>Import stories first: editorapp import SOURCE.</source>
        <translation>Importez d’abord des articles : editorapp import SOURCE.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>The archive in {0} is damaged ({1}).</source>
        <translation>L’archive de {0} est endommagée ({1}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <location filename="../../src/editorapp/archive/labels.py"/>
        <location filename="../../src/editorapp/archive/rows.py"/>
        <source>Nothing was changed. Import your latest “archive export” file into a new archive.</source>
        <translation>Rien n’a été modifié. Importez votre dernier fichier « archive export » dans une nouvelle archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>Another program is writing to the archive in {0}.</source>
        <translation>Un autre programme écrit dans l’archive de {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>Wait until it has finished, then try again.</source>
        <translation>Attendez qu’il ait terminé, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>The disk is full; the archive in {0} is as it was.</source>
        <translation>Le disque est plein ; l’archive de {0} est inchangée.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <location filename="../../src/editorapp/archive/importers/unpacking.py"/>
        <source>Make some room.</source>
        <translation>Faites de la place.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>The archive in {0} cannot be written.</source>
        <translation>L’archive de {0} est protégée en écriture.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <location filename="../../src/editorapp/workspace/starter_drafts.py"/>
        <source>Check the folder's rights.</source>
        <translation>Vérifiez les droits du dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>The disk reports an error at the archive in {0}.</source>
        <translation>Le disque signale une erreur dans l’archive de {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/database.py"/>
        <source>Copy it to another disk.</source>
        <translation>Copiez-la sur un autre disque.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/exporting.py"/>
        <source>The export was stopped.</source>
        <translation>L’export a été arrêté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/finishing.py"/>
        <source>It could not be read, at least not within {seconds} seconds; left out.</source>
        <translation>Lecture impossible, du moins en {seconds} secondes ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/gathering.py"/>
        <source>“{0}” is not in a format Read Also can import.</source>
        <translation>« {0} » n’est pas dans un format que Read Also sait importer.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/gathering.py"/>
        <location filename="../../src/editorapp/archive/importers/registry.py"/>
        <source>Known are: {0}.</source>
        <translation>Formats connus : {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/gathering.py"/>
        <source>The folder “{0}” holds no articles.</source>
        <translation>Le dossier « {0} » ne contient aucun article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/gathering.py"/>
        <source>Give a folder or file of: {0}.</source>
        <translation>Indiquez un dossier ou un fichier de ces formats : {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/gathering.py"/>
        <source>“{0}” holds no articles.</source>
        <translation>« {0} » ne contient aucun article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/gathering.py"/>
        <source>an archive too deep within archives</source>
        <translation>une archive imbriquée dans trop d’archives</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/csv_columns.py"/>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <location filename="../../src/editorapp/archive/importers/feed.py"/>
        <location filename="../../src/editorapp/archive/importers/generator_details.py"/>
        <location filename="../../src/editorapp/archive/importers/ghost.py"/>
        <location filename="../../src/editorapp/archive/importers/markdown_folder.py"/>
        <location filename="../../src/editorapp/archive/importers/medium.py"/>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <location filename="../../src/editorapp/archive/importers/ghost.py"/>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <location filename="../../src/editorapp/archive/importers/markdown_folder.py"/>
        <location filename="../../src/editorapp/archive/importers/medium.py"/>
        <location filename="../../src/editorapp/archive/importers/page_story.py"/>
        <location filename="../../src/editorapp/archive/importers/plain_text.py"/>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <location filename="../../src/editorapp/archive/importers/wire_story.py"/>
        <location filename="../../src/editorapp/archive/importers/word_story.py"/>
        <location filename="../../src/editorapp/archive/importers/wxr_details.py"/>
        <source>No date; kept, but never shown as a follow-up.</source>
        <translation>Pas de date ; conservé, mais jamais proposé comme suite.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <location filename="../../src/editorapp/archive/importers/markdown_folder.py"/>
        <source>The date {date} may be month first; it was read day first.</source>
        <translation>Dans la date {date}, le mois est peut-être en tête ; le jour a été lu en premier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <source>The date “{date}” could not be read.</source>
        <translation>La date « {date} » n’a pas pu être lue.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <location filename="../../src/editorapp/archive/importers/markdown_folder.py"/>
        <location filename="../../src/editorapp/archive/importers/plain_text.py"/>
        <source>Some letters are damaged.</source>
        <translation>Certaines lettres sont abîmées.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <location filename="../../src/editorapp/archive/importers/feed.py"/>
        <location filename="../../src/editorapp/archive/importers/ghost.py"/>
        <location filename="../../src/editorapp/archive/importers/ghost_tables.py"/>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <source>“{0}” has no column with headlines or texts (it has: {1}).</source>
        <translation>« {0} » n’a aucune colonne de titres ou de textes (ses colonnes : {1}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <source>Name the columns in its first line: title, body, date, author, url.</source>
        <translation>Nommez les colonnes sur la première ligne : title, body, date, author, url.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <location filename="../../src/editorapp/archive/importers/ninjs.py"/>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <location filename="../../src/editorapp/archive/importers/tables.py"/>
        <source>line {0}</source>
        <translation>ligne {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <source>not an article ({0})</source>
        <translation>pas un article ({0})</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>in the trash</source>
        <translation>dans la corbeille</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/csv_file.py"/>
        <location filename="../../src/editorapp/archive/importers/generator_details.py"/>
        <source>not published</source>
        <translation>pas publié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/feed.py"/>
        <source>a comment</source>
        <translation>un commentaire</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/feed.py"/>
        <source>a setting of the site</source>
        <translation>un réglage du site</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/feed.py"/>
        <location filename="../../src/editorapp/archive/importers/newsml.py"/>
        <source>Not well-formed XML; read as far as possible.</source>
        <translation>XML mal formé ; lu autant que possible.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/feed.py"/>
        <source>“{0}” is no feed.</source>
        <translation>« {0} » n’est pas un flux.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/feed.py"/>
        <source>entry {0}</source>
        <translation>entrée {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/feed.py"/>
        <source>The file ends early at line {0}, within this entry; what came before was read.</source>
        <translation>Le fichier s’arrête trop tôt, à la ligne {0}, dans cette entrée ; ce qui précède a été lu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/feed.py"/>
        <location filename="../../src/editorapp/archive/importers/newsml.py"/>
        <source>Not XML; left out.</source>
        <translation>Ce n’est pas du XML ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/feed.py"/>
        <source>This entry could not be read; left out.</source>
        <translation>Cette entrée n’a pas pu être lue ; laissée de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/feed_entry.py"/>
        <location filename="../../src/editorapp/archive/importers/records.py"/>
        <source>Only an excerpt; the feed has no full text.</source>
        <translation>Un extrait seulement ; le flux ne donne pas le texte intégral.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/generator_details.py"/>
        <source>The details at the top are not JSON; they were read as text.</source>
        <translation>L’en-tête n’est pas du JSON ; il a été lu comme du texte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ghost.py"/>
        <location filename="../../src/editorapp/archive/importers/json_feed.py"/>
        <location filename="../../src/editorapp/archive/importers/newsml.py"/>
        <location filename="../../src/editorapp/archive/importers/ninjs.py"/>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <location filename="../../src/editorapp/archive/importers/wxr_items.py"/>
        <source>item {0}</source>
        <translation>élément {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ghost.py"/>
        <source>Not a post, or damaged; left out.</source>
        <translation>Pas un billet, ou endommagé ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ghost.py"/>
        <source>The file ends early after item {0}; what came before was read.</source>
        <translation>Le fichier s’arrête trop tôt, après l’élément {0} ; ce qui précède a été lu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ghost_body.py"/>
        <source>The text is not whole {form}; what could be read of it was kept.</source>
        <translation>Le texte n’est pas du {form} complet ; ce qui a pu en être lu est conservé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ghost_tables.py"/>
        <source>“{0}” is not an export of Ghost.</source>
        <translation>« {0} » n’est pas un export de Ghost.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ghost_tables.py"/>
        <source>It must be a JSON file with posts.</source>
        <translation>Il faut un fichier JSON avec des billets.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_feed.py"/>
        <source>“{0}” is no JSON Feed.</source>
        <translation>« {0} » n’est pas un JSON Feed.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_feed.py"/>
        <source>A JSON Feed has a list of “items”.</source>
        <translation>Un JSON Feed contient une liste « items ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_feed.py"/>
        <location filename="../../src/editorapp/archive/importers/ninjs.py"/>
        <source>Not a JSON object; left out.</source>
        <translation>Pas un objet JSON ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_files.py"/>
        <source>The file is not whole JSON: it is broken or ends early at line {line}; what is whole was read.</source>
        <translation>Le JSON du fichier est incomplet : il est abîmé ou s’arrête trop tôt à la ligne {line} ; ce qui est entier a été lu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_files.py"/>
        <source>Export it again; this file may have been cut short.</source>
        <translation>Refaites l’export ; ce fichier a peut-être été tronqué.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_files.py"/>
        <source>“{0}” is not whole JSON ({1}).</source>
        <translation>Le JSON de « {0} » est incomplet ({1}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <source>Longer than 64 MB; left out.</source>
        <translation>Plus de 64 Mo ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <source>The file is damaged and ends early here; what came before was read.</source>
        <translation>Le fichier est endommagé et s’arrête ici ; ce qui précède a été lu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <source>Not UTF-8; read as Windows-1252.</source>
        <translation>Pas de l’UTF-8 ; lu comme du Windows-1252.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <source>Not JSON ({0}).</source>
        <translation>Ce n’est pas du JSON ({0}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <source>Not a JSON object.</source>
        <translation>Pas un objet JSON.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <location filename="../../src/editorapp/archive/importers/source_files.py"/>
        <location filename="../../src/editorapp/archive/importers/unpacking.py"/>
        <source>“{0}” could not be read ({1}).</source>
        <translation>« {0} » n’a pas pu être lu ({1}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <location filename="../../src/editorapp/archive/importers/source_files.py"/>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <source>Check the name and rights.</source>
        <translation>Vérifiez le nom et les droits.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <source>“{0}” is not JSON lines.</source>
        <translation>« {0} » n’est pas un fichier de lignes JSON.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/json_lines.py"/>
        <source>Each line must be one JSON object with title and body.</source>
        <translation>Chaque ligne doit être un objet JSON avec title et body.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/markdown_folder.py"/>
        <location filename="../../src/editorapp/archive/importers/medium.py"/>
        <location filename="../../src/editorapp/archive/importers/sources.py"/>
        <source>There is no file or folder “{0}”.</source>
        <translation>Il n’y a ni fichier ni dossier « {0} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/markdown_folder.py"/>
        <location filename="../../src/editorapp/archive/importers/medium.py"/>
        <location filename="../../src/editorapp/archive/importers/mhtml.py"/>
        <location filename="../../src/editorapp/archive/importers/plain_text.py"/>
        <location filename="../../src/editorapp/archive/importers/saved_html.py"/>
        <location filename="../../src/editorapp/archive/importers/sources.py"/>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>Check the name.</source>
        <translation>Vérifiez le nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/markdown_folder.py"/>
        <source>a section's page</source>
        <translation>la page d’une rubrique</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/markdown_folder.py"/>
        <source>not an article</source>
        <translation>pas un article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/markdown_folder.py"/>
        <location filename="../../src/editorapp/archive/importers/mhtml.py"/>
        <location filename="../../src/editorapp/archive/importers/plain_text.py"/>
        <location filename="../../src/editorapp/archive/importers/saved_html.py"/>
        <source>Empty file; left out.</source>
        <translation>Fichier vide ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/markdown_folder.py"/>
        <location filename="../../src/editorapp/archive/importers/medium.py"/>
        <location filename="../../src/editorapp/archive/importers/page_story.py"/>
        <location filename="../../src/editorapp/archive/importers/plain_text.py"/>
        <location filename="../../src/editorapp/archive/importers/word_story.py"/>
        <source>No headline; the file name was used.</source>
        <translation>Pas de titre ; le nom du fichier en tient lieu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/medium.py"/>
        <source>Not a post of Medium; left out.</source>
        <translation>Pas un billet de Medium ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/medium.py"/>
        <source>an answer to another post</source>
        <translation>une réponse à un autre billet</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/mhtml.py"/>
        <source>There is no page in this web archive; left out.</source>
        <translation>Il n’y a pas de page dans cette archive web ; laissée de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/mhtml.py"/>
        <location filename="../../src/editorapp/archive/importers/saved_html.py"/>
        <source>The file could not be read ({0}); left out.</source>
        <translation>Le fichier n’a pas pu être lu ({0}) ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/mhtml.py"/>
        <location filename="../../src/editorapp/archive/importers/plain_text.py"/>
        <location filename="../../src/editorapp/archive/importers/saved_html.py"/>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>There is no file “{0}”.</source>
        <translation>Il n’y a pas de fichier « {0} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/newsml.py"/>
        <source>a package: it only names other items</source>
        <translation>un paquet : il ne fait que renvoyer à d’autres éléments</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/newsml.py"/>
        <source>a plan of coverage, no story</source>
        <translation>un plan de couverture, pas un article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/newsml.py"/>
        <source>a concept, no story</source>
        <translation>un concept, pas un article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/newsml.py"/>
        <source>a list of concepts, no story</source>
        <translation>une liste de concepts, pas un article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/newsml.py"/>
        <source>a list of vocabularies, no story</source>
        <translation>une liste de vocabulaires, pas un article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/newsml.py"/>
        <source>“{0}” holds no item of NewsML or NITF.</source>
        <translation>« {0} » ne contient aucun élément NewsML ou NITF.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/newsml.py"/>
        <source>The file ends early at line {0}, within this item; what came before was read.</source>
        <translation>Le fichier s’arrête trop tôt, à la ligne {0}, dans cet élément ; ce qui précède a été lu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/newsml.py"/>
        <source>a {0}, no text</source>
        <translation>{0} sans texte</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ninjs.py"/>
        <source>a photo</source>
        <translation>une photo</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ninjs.py"/>
        <source>a graphic</source>
        <translation>une infographie</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ninjs.py"/>
        <source>a sound</source>
        <translation>un son</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ninjs.py"/>
        <source>a video</source>
        <translation>une vidéo</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ninjs.py"/>
        <source>“{0}” holds no news object of ninjs.</source>
        <translation>« {0} » ne contient aucun objet d’actualité ninjs.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ninjs.py"/>
        <source>Not JSON; left out.</source>
        <translation>Ce n’est pas du JSON ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ninjs.py"/>
        <source>an event, no story</source>
        <translation>un événement, pas un article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ninjs.py"/>
        <source>a photo, no text</source>
        <translation>une photo sans texte</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/ninjs.py"/>
        <source>a {0} without a text of its own</source>
        <translation>{0} sans texte propre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/page_story.py"/>
        <source>No text was found on this page; left out.</source>
        <translation>Aucun texte trouvé sur cette page ; laissée de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/page_story.py"/>
        <source>It is not certain that this is the article's own text, or all of it.</source>
        <translation>Il n’est pas certain que ce soit le texte de l’article, ni qu’il soit complet.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/page_story.py"/>
        <source>The page is extremely long; only its beginning was read.</source>
        <translation>La page est extrêmement longue ; seul son début a été lu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/page_story.py"/>
        <source>The file ends early; the end of the text may be missing.</source>
        <translation>Le fichier s’arrête trop tôt ; la fin du texte manque peut-être.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/page_story.py"/>
        <source>The page could not be read ({reason}); left out.</source>
        <translation>La page n’a pas pu être lue ({reason}) ; laissée de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/registry.py"/>
        <source>“{0}” is not a format that can be imported.</source>
        <translation>« {0} » n’est pas un format importable.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/saved_html.py"/>
        <source>This is no web page; left out.</source>
        <translation>Ce n’est pas une page web ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/source_files.py"/>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>“{0}” is not an ordinary file.</source>
        <translation>« {0} » n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/source_files.py"/>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>Choose a file.</source>
        <translation>Choisissez un fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/source_files.py"/>
        <source>“{0}” is larger than {1} MB.</source>
        <translation>« {0} » dépasse {1} Mo.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/source_files.py"/>
        <source>Split the file first.</source>
        <translation>Divisez d’abord le fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/source_files.py"/>
        <source>“{0}” is not a text file.</source>
        <translation>« {0} » n’est pas un fichier de texte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/source_files.py"/>
        <source>If it is one, save it as UTF-8 first.</source>
        <translation>Si c’en est un, enregistrez-le d’abord en UTF-8.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/sources.py"/>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <source>“{0}” could not be read.</source>
        <translation>« {0} » n’a pas pu être lu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/sources.py"/>
        <location filename="../../src/editorapp/archive/importers/unpacking.py"/>
        <source>Check its rights.</source>
        <translation>Vérifiez ses droits.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/sources.py"/>
        <source>not in a format that can be imported</source>
        <translation>pas dans un format importable</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/sources.py"/>
        <source>This folder could not be read ({0}).</source>
        <translation>Ce dossier n’a pas pu être lu ({0}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/sources.py"/>
        <source>made by a program</source>
        <translation>produit par un programme</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/sources.py"/>
        <source>This file may not be read.</source>
        <translation>Vous n’avez pas le droit de lire ce fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <source>This page is not in posts.csv; headline and date are not known.</source>
        <translation>Cette page n’est pas dans posts.csv ; son titre et sa date sont inconnus.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <source>“{0}” is not an export of Substack.</source>
        <translation>« {0} » n’est pas un export de Substack.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <source>It must hold posts.csv and posts.</source>
        <translation>Il doit contenir posts.csv et posts.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <source>The text is missing ({0} is not in the folder posts).</source>
        <translation>Le texte manque ({0} n’est pas dans le dossier posts).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/substack.py"/>
        <source>There is no folder “{0}”.</source>
        <translation>Il n’y a pas de dossier « {0} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/tables.py"/>
        <source>A quotation mark is not closed; this line was left out.</source>
        <translation>Un guillemet n’est pas fermé ; cette ligne a été laissée de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/tables.py"/>
        <source>A cell has more than 10 million characters, or its quotation mark is never closed; left out.</source>
        <translation>Une cellule dépasse 10 millions de caractères, ou son guillemet n’est jamais fermé ; laissée de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/tables.py"/>
        <source>“{0}” has no line that names its columns.</source>
        <translation>« {0} » n’a pas de ligne qui nomme ses colonnes.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/tables.py"/>
        <source>Its first line must name a headline or text.</source>
        <translation>Sa première ligne doit nommer un titre ou un texte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/tables.py"/>
        <source>The row has {0} cells, the header {1}.</source>
        <translation>La ligne a {0} cellules, l’en-tête {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/unpacking.py"/>
        <source>“{0}” is damaged, or no zip archive.</source>
        <translation>« {0} » est endommagé ou n’est pas une archive zip.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/unpacking.py"/>
        <source>Export or copy it again.</source>
        <translation>Refaites l’export ou la copie.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/unpacking.py"/>
        <source>“{0}” would unpack to {1} MB in {2} files; that is no export.</source>
        <translation>« {0} » occuperait {1} Mo en {2} fichiers ; ce n’est pas un export.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/unpacking.py"/>
        <source>Unpack it yourself and import the folder if you trust it.</source>
        <translation>Si vous lui faites confiance, décompressez-le vous-même et importez le dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/unpacking.py"/>
        <source>Its name leads out of the archive; left out.</source>
        <translation>Son nom mène hors de l’archive ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/unpacking.py"/>
        <source>Locked with a password; left out.</source>
        <translation>Protégé par un mot de passe ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/unpacking.py"/>
        <source>Damaged in the archive; left out.</source>
        <translation>Endommagé dans l’archive ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/unpacking.py"/>
        <source>The disk is too full to unpack the archive.</source>
        <translation>Le disque est trop plein pour décompresser l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/unpacking.py"/>
        <source>Could not be unpacked ({0}); left out.</source>
        <translation>N’a pas pu être décompressé ({0}) ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wire_story.py"/>
        <source>No headline; the slug line was used.</source>
        <translation>Pas de titre ; la ligne « slug » en tient lieu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wire_story.py"/>
        <source>withheld by its agency</source>
        <translation>retenu par son agence</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wire_story.py"/>
        <source>canceled by its agency</source>
        <translation>annulé par son agence</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wire_story.py"/>
        <source>under embargo</source>
        <translation>sous embargo</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>Open it in Word or LibreOffice and save it as .docx.</source>
        <translation>Ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>“{0}” is a rich text file (RTF).</source>
        <translation>« {0} » est un fichier RTF.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>“{0}” is protected by a password.</source>
        <translation>« {0} » est protégé par un mot de passe.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>Open it and save it without one.</source>
        <translation>Ouvrez-le et enregistrez-le sans mot de passe.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>“{0}” is in the form Word had before 2007.</source>
        <translation>« {0} » est au format de Word d’avant 2007.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>“{0}” is not a document of Word.</source>
        <translation>« {0} » n’est pas un document Word.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>“{0}” would unpack to more than 1 GB; refused.</source>
        <translation>« {0} » occuperait plus de 1 Go ; refusé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>Check its origin.</source>
        <translation>Vérifiez sa provenance.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>“{0}” is damaged and cannot be opened.</source>
        <translation>« {0} » est endommagé et ne peut pas être ouvert.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>Ask for the file again.</source>
        <translation>Redemandez le fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>“{0}” holds more than 20 MB of text; refused.</source>
        <translation>« {0} » contient plus de 20 Mo de texte ; refusé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>Split the document first.</source>
        <translation>Divisez d’abord le document.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word.py"/>
        <source>“{0}” declares entities, as no document does; refused.</source>
        <translation>« {0} » déclare des entités, ce qu’aucun document ne fait ; refusé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word_story.py"/>
        <source>{count} photos inside the file were not imported.</source>
        <translation>{count} photos contenues dans le fichier n’ont pas été importées.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word_story.py"/>
        <source>The document is damaged; its words were kept without their form.</source>
        <translation>Le document est endommagé ; ses mots sont conservés sans leur mise en forme.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word_story.py"/>
        <source>The document is damaged; nothing in it can be read.</source>
        <translation>Le document est endommagé ; rien ne peut y être lu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/word_story.py"/>
        <source>Could not be read ({0}).</source>
        <translation>Lecture impossible ({0}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <location filename="../../src/editorapp/archive/importers/xml_guard.py"/>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>{0} could not be read: {1}.</source>
        <translation>{0} n’a pas pu être lu : {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>The file ends early after item {0} (line {1}): its last lines are missing.</source>
        <translation>Le fichier s’arrête trop tôt, après l’élément {0} (ligne {1}) : ses dernières lignes manquent.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>{0} has no items and is damaged: {1}.</source>
        <translation>{0} ne contient aucun élément et est endommagé : {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>{0} is not a WordPress export.</source>
        <translation>{0} n’est pas un export de WordPress.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>In WordPress, Tools, Export, “All content” makes one; a feed is read with --format feed.</source>
        <translation>Dans WordPress : Outils, Exporter, « Tout le contenu » ; un flux se lit avec --format feed.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>The file ends early at {0}.</source>
        <translation>Le fichier s’arrête trop tôt, à {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>{0} is damaged: {1}.</source>
        <translation>{0} est endommagé : {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>{0}: “{1}”</source>
        <translation>{0} : « {1} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>an empty draft</source>
        <translation>un brouillon vide</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>an earlier version</source>
        <translation>une version antérieure</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>a page</source>
        <translation>une page</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>not a post: its type is “{0}”</source>
        <translation>pas un billet : son type est « {0} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>scheduled, not yet published</source>
        <translation>programmé, pas encore publié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>a draft waiting for review</source>
        <translation>un brouillon en attente de relecture</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>a {0} post</source>
        <translation>un billet {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>a draft</source>
        <translation>un brouillon</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>The post with the number {0} is in this file twice; the first one was taken.</source>
        <translation>Le billet numéro {0} figure deux fois dans ce fichier ; le premier a été retenu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>Its XML is damaged ({0}); it was read as far as it goes.</source>
        <translation>Son XML est abîmé ({0}) ; il a été lu aussi loin que possible.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wordpress.py"/>
        <source>Its number ({0}) is another post's too.</source>
        <translation>Son numéro ({0}) est aussi celui d’un autre billet.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wxr_items.py"/>
        <source>not well-formed</source>
        <translation>mal formé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/wxr_items.py"/>
        <source>not one item</source>
        <translation>pas un seul élément</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_guard.py"/>
        <source>The file says its encoding is {0}, which it is not; read as UTF-8.</source>
        <translation>Le fichier se dit encodé en {0}, ce qui est faux ; lu comme de l’UTF-8.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_guard.py"/>
        <location filename="../../src/editorapp/archive/importers/xml_prolog.py"/>
        <source>{0} is not an XML file.</source>
        <translation>{0} n’est pas un fichier XML.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_guard.py"/>
        <source>{count} bytes were not UTF-8 although the file says so; read as Windows-1252.</source>
        <translation>{count} octets n’étaient pas de l’UTF-8, contrairement à ce que dit le fichier ; lus comme du Windows-1252.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_guard.py"/>
        <source>{count} control characters were taken out.</source>
        <translation>{count} caractères de contrôle ont été retirés.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_guard.py"/>
        <source>{count} entities were unknown to XML and replaced.</source>
        <translation>{count} entités inconnues du XML ont été remplacées.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_pieces.py"/>
        <source>Longer than 32 MB; left out.</source>
        <translation>Plus de 32 Mo ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_pieces.py"/>
        <source>Its end is missing; left out.</source>
        <translation>La fin manque ; laissé de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_prolog.py"/>
        <source>Text before the XML was skipped.</source>
        <translation>Du texte placé avant le XML a été ignoré.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_prolog.py"/>
        <source>Blank lines before the XML were skipped.</source>
        <translation>Des lignes vides placées avant le XML ont été ignorées.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_prolog.py"/>
        <source>The document type (DOCTYPE) was dropped.</source>
        <translation>Le type de document (DOCTYPE) a été écarté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_prolog.py"/>
        <source>{0} has a document type definition inside (DOCTYPE … [ … ]); refused.</source>
        <translation>{0} contient une définition de type de document (DOCTYPE … [ … ]) ; refusé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_prolog.py"/>
        <source>Exports and feeds have none; with it a file can read other files. Remove it, or export again.</source>
        <translation>Ni les exports ni les flux n’en ont ; elle permet à un fichier d’en lire d’autres. Retirez-la ou refaites l’export.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_prolog.py"/>
        <source>{0} declares entities of its own (“{1}”); refused.</source>
        <translation>{0} déclare ses propres entités (« {1} ») ; refusé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importers/xml_prolog.py"/>
        <source>With them a small file can fill the memory or read other files of this computer. Export it again.</source>
        <translation>Elles permettent à un petit fichier de remplir la mémoire ou de lire d’autres fichiers de cet ordinateur. Refaites l’export.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importing.py"/>
        <source>This archive remembers no sources.</source>
        <translation>Cette archive ne se souvient d’aucune source.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/importing.py"/>
        <source>Import a file or folder; later it can be updated.</source>
        <translation>Importez un fichier ou un dossier ; vous pourrez ensuite mettre à jour.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/index.py"/>
        <source>The archive's index cannot be read.</source>
        <translation>L’index de l’archive est illisible.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/index.py"/>
        <source>It will be rebuilt from the store.</source>
        <translation>Il sera reconstruit à partir des articles.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/index.py"/>
        <source>Another program is indexing this archive.</source>
        <translation>Un autre programme indexe cette archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/index.py"/>
        <location filename="../../src/editorapp/ui/window/import_commands.py"/>
        <source>Try again when it is done.</source>
        <translation>Réessayez quand ce sera terminé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/index.py"/>
        <source>Indexing was stopped.</source>
        <translation>L’indexation a été arrêtée.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/keeping.py"/>
        <source>Changed here since it was imported; your version was kept.</source>
        <translation>Modifié ici depuis son import ; votre version est conservée.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/keeping.py"/>
        <source>“{0}” has come before; this one replaces it.</source>
        <translation>« {0} » est déjà apparu ; celui-ci le remplace.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/keeping.py"/>
        <source>“{0}” is no longer there; it was kept.</source>
        <translation>« {0} » n’existe plus ; il est conservé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/labels.py"/>
        <source>The archive is damaged: the byline or tags of an article cannot be read.</source>
        <translation>L’archive est endommagée : la signature ou les mots-clés d’un article sont illisibles.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/locking.py"/>
        <source>“{0}” is a file, not an archive's folder.</source>
        <translation>« {0} » est un fichier, pas le dossier d’une archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/locking.py"/>
        <location filename="../../src/editorapp/workspace/desk_folder.py"/>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/locking.py"/>
        <source>The archive in “{0}” cannot be written.</source>
        <translation>L’archive de « {0} » est protégée en écriture.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/locking.py"/>
        <source>Check rights and space.</source>
        <translation>Vérifiez les droits et la place disponible.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/locking.py"/>
        <source>Another program is writing to the archive in “{0}”.</source>
        <translation>Un autre programme écrit dans l’archive de « {0} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/locking.py"/>
        <source>Wait until it has finished.</source>
        <translation>Attendez qu’il ait terminé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/making.py"/>
        <source>There is an archive in {0} already.</source>
        <translation>Il y a déjà une archive dans {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/making.py"/>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/publishing.py"/>
        <source>“{0}” in the archive has this address already.</source>
        <translation>« {0} », dans l’archive, a déjà cette adresse.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/publishing.py"/>
        <source>Give the address of this story.</source>
        <translation>Donnez l’adresse de cet article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/publishing.py"/>
        <source>This draft has no headline.</source>
        <translation>Ce brouillon n’a pas de titre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/publishing.py"/>
        <source>Write one; articles are found and linked by it.</source>
        <translation>Écrivez-en un ; c’est par lui que les articles sont trouvés et liés.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/publishing.py"/>
        <source>This draft has no text yet.</source>
        <translation>Ce brouillon n’a pas encore de texte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/publishing.py"/>
        <source>Write it first.</source>
        <translation>Écrivez-le d’abord.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/publishing.py"/>
        <source>“{0}” is not an address.</source>
        <translation>« {0} » n’est pas une adresse.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/publishing.py"/>
        <source>Give it whole, as in https://example.org/news/pier.</source>
        <translation>Donnez-la entière, comme https://example.org/news/pier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/removing.py"/>
        <source>It may have been deleted or moved already.</source>
        <translation>Elle a peut-être déjà été supprimée ou déplacée.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/removing.py"/>
        <source>Another program uses the archive in {0}.</source>
        <translation>Un autre programme utilise l’archive de {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/removing.py"/>
        <source>Close it there, or choose another archive in the other window; then delete it.</source>
        <translation>Fermez-le, ou choisissez une autre archive dans l’autre fenêtre ; puis supprimez-la.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/archive/rows.py"/>
        <source>The archive is damaged: the article “{0}” cannot be read.</source>
        <translation>L’archive est endommagée : l’article « {0} » est illisible.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter.py"/>
        <source>The details at the top are not closed; they were read as text.</source>
        <translation>L’en-tête n’est pas fermé ; il a été lu comme du texte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_source.py"/>
        <source>This line would end the front matter.</source>
        <translation>Cette ligne mettrait fin à l’en-tête.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_source.py"/>
        <source>Write a name, a colon and a value on each line.</source>
        <translation>Écrivez sur chaque ligne un nom, deux-points et une valeur.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_source.py"/>
        <source>This line cannot be read.</source>
        <translation>Cette ligne est illisible.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_source.py"/>
        <source>There is too much in it to be read.</source>
        <translation>Il y a trop de choses à lire.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_source.py"/>
        <source>A quotation mark is not closed.</source>
        <translation>Un guillemet n’est pas fermé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_source.py"/>
        <source>Put quotes around a value that has a colon in it.</source>
        <translation>Mettez entre guillemets une valeur qui contient deux-points.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_source.py"/>
        <source>Use spaces here, not a tab.</source>
        <translation>Utilisez ici des espaces, pas une tabulation.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_source.py"/>
        <source>Put quotes around a value that begins with this sign.</source>
        <translation>Mettez entre guillemets une valeur qui commence par ce signe.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_source.py"/>
        <source>A colon is missing after the name.</source>
        <translation>Il manque deux-points après le nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_source.py"/>
        <source>A bracket is not closed.</source>
        <translation>Un crochet ou une accolade n’est pas fermé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_source.py"/>
        <source>There is no anchor of this name.</source>
        <translation>Il n’y a pas d’ancre de ce nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_source.py"/>
        <source>This line is not indented like the others.</source>
        <translation>Cette ligne n’a pas le même retrait que les autres.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_values.py"/>
        <source>“{0}” stands there twice; the last one counts.</source>
        <translation>« {0} » y figure deux fois ; la dernière valeur compte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/front_matter_values.py"/>
        <source>“{0}” was read as plain text.</source>
        <translation>« {0} » a été lu comme du texte simple.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/inline_links.py"/>
        <source>This article has no address to link to.</source>
        <translation>Cet article n’a pas d’adresse vers laquelle faire un lien.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/inline_links.py"/>
        <source>Give it one in its details.</source>
        <translation>Donnez-lui-en une dans sa fiche.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/inline_links.py"/>
        <source>There are no words to carry the link.</source>
        <translation>Il n’y a pas de mots pour porter le lien.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/inline_links.py"/>
        <source>Select the words first.</source>
        <translation>Sélectionnez d’abord les mots.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/inline_links.py"/>
        <source>“{0}” is no longer in the story.</source>
        <translation>« {0} » n’est plus dans l’article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/inline_links.py"/>
        <source>Look for another place: the suggestions follow the text.</source>
        <translation>Cherchez un autre endroit : les suggestions suivent le texte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/inline_links.py"/>
        <source>“{0}” cannot carry a link where it stands.</source>
        <translation>« {0} » ne peut pas porter de lien à cet endroit.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/article/inline_links.py"/>
        <source>Links go into sentences, not into headings, quotes, code or other links.</source>
        <translation>Les liens vont dans les phrases, pas dans les intertitres, les citations, le code ou d’autres liens.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/archive_checks.py"/>
        <source>“{0}” is “{1}” in the archive</source>
        <translation>« {0} » s’écrit « {1} » dans l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/archive_checks.py"/>
        <source>In 1 story.</source>
        <translation>Dans 1 article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/archive_checks.py"/>
        <source>In {0} stories.</source>
        <translation>Dans {0} articles.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/archive_checks.py"/>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Use “{0}”</source>
        <translation>Mettre « {0} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/archive_checks.py"/>
        <source>We ran this on {0}</source>
        <translation>Nous l’avons publié le {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/archive_checks.py"/>
        <source>We ran this before</source>
        <translation>Nous l’avons déjà publié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>No headline</source>
        <translation>Pas de titre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Readers and search engines see it first.</source>
        <translation>C’est ce que lecteurs et moteurs de recherche voient d’abord.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Headline is {0} characters</source>
        <translation>Le titre a {0} caractères</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <location filename="../../src/editorapp/publish/checks/read_also_checks.py"/>
        <source>The desk takes {0} at most.</source>
        <translation>Le desk en accepte {0} au plus.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>No standfirst</source>
        <translation>Pas de chapô</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>The desk prefers {0} to {1} characters.</source>
        <translation>Le desk préfère de {0} à {1} caractères.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Standfirst is {0} characters</source>
        <translation>Le chapô a {0} caractères</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>No byline</source>
        <translation>Pas de signature</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Write who reported it.</source>
        <translation>Écrivez qui l’a rapporté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>No dateline</source>
        <translation>Pas de lieu d’origine</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Say where the story is told from.</source>
        <translation>Dites d’où l’article est raconté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>No section</source>
        <translation>Pas de rubrique</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Choose where on the site it belongs.</source>
        <translation>Choisissez sa place sur le site.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>No story of the archive is in “{0}”</source>
        <translation>Aucun article de l’archive n’est dans « {0} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Check the section’s name.</source>
        <translation>Vérifiez le nom de la rubrique.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>The desk wants {0} or more.</source>
        <translation>Le desk en veut {0} ou plus.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>One at least says what it is about.</source>
        <translation>Un au moins dit de quoi il s’agit.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Too few tags</source>
        <translation>Trop peu de mots-clés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>No tags</source>
        <translation>Pas de mots-clés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>No slug</source>
        <translation>Pas de slug</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>It becomes the end of the story’s address.</source>
        <translation>Il devient la fin de l’adresse de l’article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>“{0}” cannot stand in an address</source>
        <translation>« {0} » ne peut pas servir d’adresse</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Letters, digits and hyphens can.</source>
        <translation>Lettres, chiffres et traits d’union le peuvent.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Slug is {0} characters</source>
        <translation>Le slug a {0} caractères</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>The slug is taken</source>
        <translation>Le slug est pris</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>By “{0}”.</source>
        <translation>Par « {0} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Embargo “{0}” is no date</source>
        <translation>L’embargo « {0} » n’est pas une date</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Write it as 2026-11-24 18:00.</source>
        <translation>Écrivez-la ainsi : 2026-11-24 18:00.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Under embargo until {0}, {1}</source>
        <translation>Sous embargo jusqu’au {0}, {1}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Under embargo until {0}</source>
        <translation>Sous embargo jusqu’au {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>It must not be published before.</source>
        <translation>Il ne doit pas paraître avant.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>“{0}” is no date</source>
        <translation>« {0} » n’est pas une date</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Search title is {0} pixels wide</source>
        <translation>Le titre de recherche a {0} pixels de large</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>{0} to {1} pixels suit a results page.</source>
        <translation>De {0} à {1} pixels conviennent à une page de résultats.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>No search description</source>
        <translation>Pas de description de recherche</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Search engines choose words of their own.</source>
        <translation>Les moteurs de recherche choisissent leurs propres mots.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>Search description is {0} characters</source>
        <translation>La description de recherche a {0} caractères</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/detail_checks.py"/>
        <source>{0} to {1} characters suit a results page.</source>
        <translation>De {0} à {1} caractères conviennent à une page de résultats.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Use {0}</source>
        <translation>Mettre {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Link has no address</source>
        <translation>Le lien n’a pas d’adresse</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Link is of a kind no page may have</source>
        <translation>Le lien est d’un genre qu’aucune page ne peut avoir</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Link address has a space</source>
        <translation>L’adresse du lien contient une espace</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Mail address is not whole</source>
        <translation>L’adresse électronique n’est pas entière</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Link address is not whole</source>
        <translation>L’adresse du lien n’est pas entière</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Link leads to a file on this computer</source>
        <translation>Le lien mène à un fichier de cet ordinateur</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Photo lies outside the story’s folder</source>
        <translation>La photo est hors du dossier de l’article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Lead photo lies outside the story’s folder</source>
        <translation>La photo principale est hors du dossier de l’article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>“{0}” says nothing of where it leads</source>
        <translation>« {0} » ne dit pas où cela mène</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Link has no words</source>
        <translation>Le lien n’a pas de mots</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>The headline would.</source>
        <translation>Le titre conviendrait.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Link leads to a story that is {0}</source>
        <translation>Le lien mène à un article dont l’état est {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Link leads to a story that was replaced</source>
        <translation>Le lien mène à un article remplacé</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>No story of the archive is at this address</source>
        <translation>Aucun article de l’archive n’est à cette adresse</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Link looks like spam</source>
        <translation>Le lien ressemble à du spam</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/link_checks.py"/>
        <source>Take the link out</source>
        <translation>Retirer le lien</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/photo_checks.py"/>
        <source>Lead photo has no alt text</source>
        <translation>La photo principale n’a pas de texte alternatif</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/photo_checks.py"/>
        <source>Photo has no alt text</source>
        <translation>La photo n’a pas de texte alternatif</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/photo_checks.py"/>
        <source>Lead photo has no caption</source>
        <translation>La photo principale n’a pas de légende</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/photo_checks.py"/>
        <source>Photo has no caption</source>
        <translation>La photo n’a pas de légende</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/photo_checks.py"/>
        <source>Lead photo has no credit</source>
        <translation>La photo principale n’a pas de crédit</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/photo_checks.py"/>
        <source>Photo has no credit</source>
        <translation>La photo n’a pas de crédit</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/photo_checks.py"/>
        <source>“{0}” says where a photo was found, not whose it is</source>
        <translation>« {0} » dit où la photo a été trouvée, pas à qui elle est</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/profiles.py"/>
        <source>There is no desk profile “{0}”: the web desk’s is used.</source>
        <translation>Il n’y a pas de profil « {0} » : celui du desk web sert à sa place.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/profiles.py"/>
        <source>The desk profile {0}.toml is broken: {1}.</source>
        <translation>Le profil {0}.toml est défectueux : {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/profiles.py"/>
        <source>The desk profile {0}.toml has “{1}”, which means nothing.</source>
        <translation>Le profil {0}.toml contient « {1} », qui ne veut rien dire.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/profiles.py"/>
        <source>The desk profile {0} cannot be read.</source>
        <translation>Le profil {0} ne peut pas être lu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/profiles.py"/>
        <source>Write it as text in UTF-8.</source>
        <translation>Écrivez-le comme texte en UTF-8.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/profiles.py"/>
        <source>The desk profile {0}.toml names a check “{1}” that there is not.</source>
        <translation>Le profil {0}.toml nomme un contrôle « {1} » qui n’existe pas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/profiles.py"/>
        <source>The desk profile {0}.toml: “{1}” must be blocks, warns or off.</source>
        <translation>Le profil {0}.toml : « {1} » doit être blocks, warns ou off.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/profiles.py"/>
        <source>The desk profile {0}.toml names a limit “{1}” that there is not.</source>
        <translation>Le profil {0}.toml nomme une limite « {1} » qui n’existe pas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/profiles.py"/>
        <source>The desk profile {0}.toml: “{1}” must be a whole number.</source>
        <translation>Le profil {0}.toml : « {1} » doit être un nombre entier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/profiles.py"/>
        <source>The desk profile {0}.toml: [{1}] must be a table.</source>
        <translation>Le profil {0}.toml : [{1}] doit être une table.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/read_also_checks.py"/>
        <source>No READ ALSO in {0} paragraphs</source>
        <translation>Pas de READ ALSO en {0} paragraphes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/read_also_checks.py"/>
        <source>The desk likes one in a story this long.</source>
        <translation>Le desk en aime un dans un article de cette longueur.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/read_also_checks.py"/>
        <source>{0} READ ALSOs in one story</source>
        <translation>{0} READ ALSO dans un article</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/read_also_checks.py"/>
        <source>Take it out</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/read_also_checks.py"/>
        <source>The same READ ALSO twice</source>
        <translation>Deux fois le même READ ALSO</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/read_also_checks.py"/>
        <source>READ ALSO after paragraph {0}</source>
        <translation>READ ALSO après le paragraphe {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/read_also_checks.py"/>
        <source>READ ALSO above the text</source>
        <translation>READ ALSO au-dessus du texte</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/read_also_checks.py"/>
        <source>READ ALSOs close together</source>
        <translation>READ ALSO trop proches</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/read_also_checks.py"/>
        <source>The desk wants the first after paragraph {0}.</source>
        <translation>Le desk veut le premier après le paragraphe {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/read_also_checks.py"/>
        <source>The desk wants {0} paragraphs between them.</source>
        <translation>Le desk veut {0} paragraphes entre eux.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Headline, byline, section and slug</source>
        <translation>Titre, signature, rubrique et slug</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Nothing is left to fill in</source>
        <translation>Il ne reste rien à compléter</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>No embargo stands in the way</source>
        <translation>Aucun embargo ne s’y oppose</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Links are well formed</source>
        <translation>Les liens sont bien formés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Links lead to stories that still stand</source>
        <translation>Les liens mènent à des articles toujours valables</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Photos have alt text, caption and credit</source>
        <translation>Les photos ont texte alternatif, légende et crédit</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Title and description suit search engines</source>
        <translation>Titre et description conviennent aux moteurs de recherche</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>READ ALSOs are there and well spaced</source>
        <translation>Les READ ALSO sont là, bien espacés</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Headings and sentences read well</source>
        <translation>Intertitres et phrases se lisent bien</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Names are spelled as in the archive</source>
        <translation>Les noms s’écrivent comme dans l’archive</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Not published before</source>
        <translation>Pas encore publié</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>There is a headline.</source>
        <translation>Il y a un titre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>The headline is not too long.</source>
        <translation>Le titre n’est pas trop long.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>The standfirst is there, and as long as the desk likes.</source>
        <translation>Le chapô est là, de la longueur voulue.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>There is text to read.</source>
        <translation>Il y a du texte à lire.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>There is a byline.</source>
        <translation>Il y a une signature.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>There is a dateline.</source>
        <translation>Il y a un lieu d’origine.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>There is a section.</source>
        <translation>Il y a une rubrique.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>The archive has stories in this section.</source>
        <translation>L’archive a des articles dans cette rubrique.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>There are tags.</source>
        <translation>Il y a des mots-clés.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>There is a slug that can stand in an address.</source>
        <translation>Il y a un slug qui peut servir d’adresse.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>The slug is not too long.</source>
        <translation>Le slug n’est pas trop long.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>No published story has this slug.</source>
        <translation>Aucun article publié n’a ce slug.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>The date can be read.</source>
        <translation>La date est lisible.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>No TK is left.</source>
        <translation>Il ne reste pas de TK.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>No XX, TBC or lorem ipsum is left.</source>
        <translation>Il ne reste ni XX, ni TBC, ni lorem ipsum.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>The embargo is over.</source>
        <translation>L’embargo est levé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Links have whole addresses.</source>
        <translation>Les liens ont des adresses entières.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>No link or photo leads to a place on this computer.</source>
        <translation>Aucun lien, aucune photo ne mène à cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Links say where they lead.</source>
        <translation>Les liens disent où ils mènent.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>No link looks like spam.</source>
        <translation>Aucun lien ne ressemble à du spam.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>No link leads to a killed or withheld story.</source>
        <translation>Aucun lien ne mène à un article annulé ou retenu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>No link leads to a story that was replaced.</source>
        <translation>Aucun lien ne mène à un article remplacé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Links to our own site lead to stories of the archive.</source>
        <translation>Les liens vers notre site mènent à des articles de l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Every photo has an alt text.</source>
        <translation>Chaque photo a un texte alternatif.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Every photo has a caption.</source>
        <translation>Chaque photo a une légende.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Every photo has a credit.</source>
        <translation>Chaque photo a un crédit.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>The credit names whose the photo is.</source>
        <translation>Le crédit dit à qui est la photo.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>The title fits a results page.</source>
        <translation>Le titre tient dans une page de résultats.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>The description fits a results page.</source>
        <translation>La description tient dans une page de résultats.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>The story leads on to one of the archive.</source>
        <translation>L’article mène à un autre de l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>There are not too many READ ALSOs.</source>
        <translation>Il n’y a pas trop de READ ALSO.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>No READ ALSO stands there twice.</source>
        <translation>Aucun READ ALSO n’y est deux fois.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>There is text before and between READ ALSOs.</source>
        <translation>Il y a du texte avant et entre les READ ALSO.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Headings begin at the second level and skip none.</source>
        <translation>Les intertitres commencent au deuxième niveau et n’en sautent aucun.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Few sentences are long.</source>
        <translation>Peu de phrases sont longues.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>No paragraph is too long.</source>
        <translation>Aucun paragraphe n’est trop long.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>A long text has headings.</source>
        <translation>Un long texte a des intertitres.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Names are spelled as in the archive.</source>
        <translation>Les noms s’écrivent comme dans l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>It was not published before.</source>
        <translation>Il n’a pas déjà été publié.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/table.py"/>
        <source>Says how many private notes stay behind.</source>
        <translation>Dit combien de notes privées restent ici.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>The story has no text yet</source>
        <translation>L’article n’a pas encore de texte</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>Only its details are there.</source>
        <translation>Seule sa fiche est là.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>“{0}” is still in the text</source>
        <translation>« {0} » est encore dans le texte</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>Paragraph {0}: “{1}”</source>
        <translation>Paragraphe {0} : « {1} »</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>“{0}” is still in the details</source>
        <translation>« {0} » est encore dans la fiche</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>Make it a section heading</source>
        <translation>En faire un intertitre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>Heading of the first level</source>
        <translation>Intertitre de premier niveau</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>“{0}”: that is the headline’s.</source>
        <translation>« {0} » : c’est celui du titre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>Raise it</source>
        <translation>Le relever</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>Heading skips a level</source>
        <translation>L’intertitre saute un niveau</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>{0} % of the sentences have more than {1} words</source>
        <translation>{0} % des phrases ont plus de {1} mots</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>The desk wants {0} % at most.</source>
        <translation>Le desk en veut {0} % au plus.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>Paragraph {0} has {1} words</source>
        <translation>Le paragraphe {0} a {1} mots</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>The desk wants {0} at most.</source>
        <translation>Le desk en veut {0} au plus.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>{0} words without a heading</source>
        <translation>{0} mots sans intertitre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>1 private note stays behind</source>
        <translation>1 note privée reste ici</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>{0} private notes stay behind</source>
        <translation>{0} notes privées restent ici</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/text_checks.py"/>
        <source>No export and no copy has them.</source>
        <translation>Aucun export, aucune copie ne les contient.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/ticks.py"/>
        <source>Names and titles checked against notes</source>
        <translation>Noms et titres vérifiés avec les notes</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/ticks.py"/>
        <source>Numbers add up: {0}</source>
        <translation>Les nombres sont justes : {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/ticks.py"/>
        <source>Quotes checked against the recording</source>
        <translation>Citations vérifiées avec l’enregistrement</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/ticks.py"/>
        <source>Links opened</source>
        <translation>Liens ouverts</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/ticks.py"/>
        <source>Captions match the photos</source>
        <translation>Les légendes correspondent aux photos</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/checks/ticks.py"/>
        <source>No source can be recognised</source>
        <translation>Aucune source n’est reconnaissable</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/copies.py"/>
        <source>There is nothing to copy yet.</source>
        <translation>Il n’y a encore rien à copier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/copies.py"/>
        <source>There is nothing to copy in what is selected.</source>
        <translation>Il n’y a rien à copier dans la sélection.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/copies.py"/>
        <source>Private notes never leave.</source>
        <translation>Les notes privées ne sortent jamais.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/delivery.py"/>
        <source>One photo stayed where it is: export into a folder or a .zip to take it along.</source>
        <translation>Une photo est restée où elle est : exportez vers un dossier ou un .zip pour l’emporter.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/delivery.py"/>
        <source>{count} photos stayed where they are: export into a folder or a .zip to take them along.</source>
        <translation>{count} photos sont restées où elles sont : exportez vers un dossier ou un .zip pour les emporter.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/delivery.py"/>
        <source>“{name}” is already there.</source>
        <translation>« {name} » existe déjà.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/delivery.py"/>
        <source>Choose another name, or replace it.</source>
        <translation>Choisissez un autre nom, ou remplacez-le.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>There is no format “{0}”.</source>
        <translation>Il n’y a pas de format « {0} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/formats.py"/>
        <source>Choose one of: {0}.</source>
        <translation>Choisissez parmi : {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/handing_over.py"/>
        <source>PDF is drawn by the window, not by this part of the program.</source>
        <translation>Le PDF est produit par la fenêtre, pas par cette partie du programme.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/handing_over.py"/>
        <source>Choose Export in the window, or: editorapp export --to pdf.</source>
        <translation>Choisissez Exporter dans la fenêtre, ou : editorapp export --to pdf.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/handing_over.py"/>
        <source>A file of the format “{0}” holds one story.</source>
        <translation>Un fichier au format « {0} » contient un seul article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/handing_over.py"/>
        <source>Export the stories one by one.</source>
        <translation>Exportez les articles un par un.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/handover.py"/>
        <source>The photo “{0}” did not go along: the story has not been saved yet.</source>
        <translation>La photo « {0} » n’a pas suivi : l’article n’a pas encore été enregistré.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/local_photos.py"/>
        <location filename="../../src/editorapp/publish/story_photos.py"/>
        <source>The photo “{0}” did not go along: it is not in the story's folder.</source>
        <translation>La photo « {0} » n’a pas suivi : elle n’est pas dans le dossier de l’article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/pictures/gif.py"/>
        <source>The photo is damaged: it is no whole GIF.</source>
        <translation>La photo est endommagée : ce n’est pas un GIF entier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/pictures/gif.py"/>
        <location filename="../../src/editorapp/publish/pictures/jpeg.py"/>
        <location filename="../../src/editorapp/publish/pictures/png.py"/>
        <location filename="../../src/editorapp/publish/pictures/tiff.py"/>
        <location filename="../../src/editorapp/publish/pictures/webp.py"/>
        <source>Copy it again.</source>
        <translation>Copiez-la de nouveau.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/pictures/heif.py"/>
        <source>The photo is damaged: its parts cannot be told apart.</source>
        <translation>La photo est endommagée : ses parties ne se distinguent plus.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/pictures/heif.py"/>
        <source>Save it as JPEG.</source>
        <translation>Enregistrez-la en JPEG.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/pictures/jpeg.py"/>
        <source>The photo is damaged: it is no whole JPEG.</source>
        <translation>La photo est endommagée : ce n’est pas un JPEG entier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/pictures/jpeg.py"/>
        <source>Save it again.</source>
        <translation>Enregistrez-la de nouveau.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/pictures/jpeg.py"/>
        <location filename="../../src/editorapp/publish/pictures/webp.py"/>
        <source>The photo is damaged: it ends too early.</source>
        <translation>La photo est endommagée : elle s’arrête trop tôt.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/pictures/png.py"/>
        <source>The photo is damaged: it is no whole PNG.</source>
        <translation>La photo est endommagée : ce n’est pas un PNG entier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/pictures/stripping.py"/>
        <source>It is not a photo that a page can show.</source>
        <translation>Ce n’est pas une photo qu’une page peut montrer.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/pictures/stripping.py"/>
        <source>Save it as JPEG or PNG.</source>
        <translation>Enregistrez-la en JPEG ou PNG.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/pictures/tiff.py"/>
        <source>The photo is damaged: it is no whole TIFF.</source>
        <translation>La photo est endommagée : ce n’est pas un TIFF entier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/story_photos.py"/>
        <source>The photo “{0}” is not there.</source>
        <translation>La photo « {0} » n’est pas là.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/story_photos.py"/>
        <source>The photo “{0}” did not go along: the file is not a photo.</source>
        <translation>La photo « {0} » n’a pas suivi : le fichier n’est pas une photo.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/story_photos.py"/>
        <source>The photo “{0}” is not in the story's folder.</source>
        <translation>La photo « {0} » n’est pas dans le dossier de l’article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/story_photos.py"/>
        <source>Copy it there.</source>
        <translation>Copiez-la dans ce dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/publish/word/document.py"/>
        <source>The photo “{0}” is not in the document: it is on the web, and nothing is fetched.</source>
        <translation>La photo « {0} » n’est pas dans le document : elle est sur le web, et rien n’est téléchargé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <source>is no text file</source>
        <translation>n’est pas un fichier de texte</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <source>holds no words</source>
        <translation>ne contient aucun mot</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <source>does not begin with a number of words</source>
        <translation>ne commence pas par un nombre de mots</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <source>is cut short: {0} of {1} words</source>
        <translation>est tronqué : {0} mots sur {1}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <source>is larger than {0} MB</source>
        <translation>dépasse {0} Mo</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <location filename="../../src/editorapp/spelling/hunspell_dictionary.py"/>
        <source>The spelling dictionary {0} cannot be read.</source>
        <translation>Le dictionnaire {0} est illisible.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <location filename="../../src/editorapp/spelling/hunspell_dictionary.py"/>
        <source>It is not used; install it again, or take it away.</source>
        <translation>Il n’est pas utilisé ; réinstallez-le ou retirez-le.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <source>is in an encoding that is not known ({0})</source>
        <translation>a un encodage inconnu ({0})</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <source>is not in the encoding its rules declare ({0})</source>
        <translation>n’a pas l’encodage que ses règles déclarent ({0})</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <source>is in UTF-8, but its rules declare {0}</source>
        <translation>est en UTF-8, mais ses règles déclarent {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <source>is cut short</source>
        <translation>est tronqué</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <source>lacks most of the rules that its words need</source>
        <translation>n’a pas la plupart des règles dont ses mots ont besoin</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/dictionary_check.py"/>
        <source>The spelling dictionary {0} {1}.</source>
        <translation>Le dictionnaire {0} {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/hunspell_dictionary.py"/>
        <source>Spelling cannot be checked on this computer: Hunspell could not be loaded.</source>
        <translation>L’orthographe ne peut pas être vérifiée sur cet ordinateur : Hunspell n’a pas pu être chargé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/spelling/hunspell_dictionary.py"/>
        <source>The spelling dictionary {0} does not work: it knows too few of its own words.</source>
        <translation>Le dictionnaire {0} ne fonctionne pas : il ne reconnaît pas assez de ses propres mots.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/evaluation.py"/>
        <source>Measuring was stopped.</source>
        <translation>La mesure a été arrêtée.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/inbound.py"/>
        <source>Covers the same subject: {0}</source>
        <translation>Même sujet : {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/inbound.py"/>
        <location filename="../../src/editorapp/suggest/reasons.py"/>
        <source>Same names: {0}</source>
        <translation>Mêmes noms : {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/inbound.py"/>
        <location filename="../../src/editorapp/suggest/reasons.py"/>
        <source>Often linked: {0} stories</source>
        <translation>Souvent cité : {0} articles</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/inbound.py"/>
        <source>Uses the same words</source>
        <translation>Emploie les mêmes mots</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/placement.py"/>
        <source>“{0}” in paragraph {1}</source>
        <translation>« {0} » au paragraphe {1}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/placement.py"/>
        <source>after paragraph {0}</source>
        <translation>après le paragraphe {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/placement.py"/>
        <source>after paragraph {0}, close to another</source>
        <translation>après le paragraphe {0}, près d’un autre</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/reasons.py"/>
        <source>Same tags: {0}</source>
        <translation>Mêmes mots-clés : {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/reasons.py"/>
        <source>Linked by stories like this one</source>
        <translation>Cité par des articles comme celui-ci</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/reasons.py"/>
        <source>Follow-up from {0}</source>
        <translation>Suite du {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/reasons.py"/>
        <source>From the time you name: {0}</source>
        <translation>De l’époque que vous évoquez : {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/reasons.py"/>
        <source>Headline words in your draft: {0}</source>
        <translation>Mots du titre dans votre texte : {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/reasons.py"/>
        <source>Linked by similar stories</source>
        <translation>Cité par des articles proches</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/reasons.py"/>
        <source>“{0}” linked here before</source>
        <translation>« {0} » a déjà porté ce lien</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/reasons.py"/>
        <source>Both mention {0}</source>
        <translation>Les deux parlent de {0}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/time_tables.py"/>
        <source>The words for times in {0} cannot be read.</source>
        <translation>Les mots du temps de {0} sont illisibles.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/time_tables.py"/>
        <source>The words for times in {0} are broken: {1}.</source>
        <translation>Les mots du temps de {0} sont abîmés : {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/time_words.py"/>
        <source>The words for times that belong to Read Also are missing.</source>
        <translation>Il manque les mots du temps fournis avec Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/suggest/time_words.py"/>
        <source>The words for times in {0}.toml are broken: {1}.</source>
        <translation>Les mots du temps de {0}.toml sont abîmés : {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/background.py"/>
        <location filename="../../src/editorapp/ui/kit/task.py"/>
        <source>That could not be done ({0}: {1}).</source>
        <translation>C’est impossible ({0} : {1}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/background.py"/>
        <location filename="../../src/editorapp/ui/kit/task.py"/>
        <location filename="../../src/editorapp/ui/window/archive_questions.py"/>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/icons.py"/>
        <source>The icon “{0}” is missing.</source>
        <translation>Il manque l’icône « {0} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/line_buffer.py"/>
        <source>A message was longer than {0} kB.</source>
        <translation>Un message dépassait {0} ko.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/line_buffer.py"/>
        <location filename="../../src/editorapp/workers/protocol/wire.py"/>
        <source>Restart suggestions.</source>
        <translation>Redémarrez les suggestions.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/theme.py"/>
        <source>The theme “{0}” could not be read: {1}.</source>
        <translation>Le thème « {0} » est illisible : {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/theme.py"/>
        <source>The fonts of Read Also are missing.</source>
        <translation>Il manque les polices de Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/theme.py"/>
        <source>The font {0} could not be read.</source>
        <translation>La police {0} est illisible.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_client.py"/>
        <source>The {0} worker does not read its messages.</source>
        <translation>Le processus « {0} » ne lit pas ses messages.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_client.py"/>
        <location filename="../../src/editorapp/ui/kit/worker_patience.py"/>
        <source>Your text is safe. Restart this part, or Read Also.</source>
        <translation>Votre texte est en sécurité. Redémarrez cette partie, ou Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_client.py"/>
        <source>The {0} worker could not start: {1}.</source>
        <translation>Le processus « {0} » n’a pas pu démarrer : {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_client.py"/>
        <source>The {0} worker was ended.</source>
        <translation>Le processus « {0} » a été interrompu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_client.py"/>
        <source>The {0} worker ended with code {1}.</source>
        <translation>Le processus « {0} » s’est terminé avec le code {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>Suggestions leave this version of your story out: it failed twice.</source>
        <translation>Pas de suggestions pour cette version de votre article : deux tentatives ont échoué.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>They follow your next change.</source>
        <translation>Elles reviendront à votre prochaine modification.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>Older stories leave this version of yours out: it failed twice.</source>
        <translation>Pas d’articles plus anciens pour cette version du vôtre : deux tentatives ont échoué.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>Try again after your next change.</source>
        <translation>Réessayez après votre prochaine modification.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>This search is left out: it failed twice.</source>
        <translation>Cette recherche est abandonnée : deux tentatives ont échoué.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>Try other words.</source>
        <translation>Essayez d’autres mots.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>This story is left out: showing it failed twice.</source>
        <translation>Cet article ne peut pas être affiché : deux tentatives ont échoué.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>Open it on your site instead.</source>
        <translation>Ouvrez-le plutôt sur votre site.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>Part of this story takes too long to show.</source>
        <translation>Une partie de cet article est trop longue à afficher.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>The preview follows after your next change.</source>
        <translation>L’aperçu suivra après votre prochaine modification.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>This export is left out: it failed twice.</source>
        <translation>Cet export est abandonné : deux tentatives ont échoué.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>Your text is safe. Try another format, or save the story.</source>
        <translation>Votre texte est en sécurité. Essayez un autre format, ou enregistrez l’article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>This copy is left out: it failed twice.</source>
        <translation>Cette copie est laissée de côté : elle a échoué deux fois.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>Your text is safe. Copy a part of the story instead.</source>
        <translation>Votre texte est en sûreté. Copiez plutôt une partie de l’article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>This is left out: it failed twice.</source>
        <translation>Ceci est abandonné : deux tentatives ont échoué.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_limits.py"/>
        <source>Choose Restart Suggestions in the Archive menu to try it again.</source>
        <translation>Pour réessayer, choisissez « Redémarrer les suggestions » dans le menu Archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_patience.py"/>
        <source>The {0} worker took too long over an answer.</source>
        <translation>Le processus « {0} » a mis trop longtemps à répondre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/kit/worker_patience.py"/>
        <source>The {0} worker says more than anybody can read.</source>
        <translation>Le processus « {0} » envoie plus de messages qu’on ne peut en lire.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>{0} could not be moved to the trash.</source>
        <translation>{0} n’a pas pu être mis à la corbeille.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_deleting.py"/>
        <source>The articles are in the trash; delete this by hand.</source>
        <translation>Les articles sont à la corbeille ; supprimez ceci à la main.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_details.py"/>
        <location filename="../../src/editorapp/ui/window/import_commands.py"/>
        <source>The archive is busy with another job.</source>
        <translation>L’archive est occupée à une autre tâche.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_details.py"/>
        <source>Measure when it is done.</source>
        <translation>Mesurez quand ce sera terminé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_job.py"/>
        <source>The import worker did not stop when it was asked to, and was ended.</source>
        <translation>Le processus d’import ne s’est pas arrêté quand on le lui a demandé ; il a été interrompu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_job.py"/>
        <source>The import worker ended without an answer.</source>
        <translation>Le processus d’import s’est terminé sans réponse.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_mending.py"/>
        <source>The archive’s index could not be made.</source>
        <translation>L’index de l’archive n’a pas pu être construit.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_mending.py"/>
        <source>Choose Rebuild Index in the Archive menu.</source>
        <translation>Choisissez « Reconstruire l’index » dans le menu Archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_questions.py"/>
        <source>The part that reads the archive has stopped.</source>
        <translation>La partie qui lit l’archive s’est arrêtée.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_questions.py"/>
        <location filename="../../src/editorapp/ui/window/export_commands.py"/>
        <source>Choose Restart Suggestions in the Archive menu.</source>
        <translation>Choisissez « Redémarrer les suggestions » dans le menu Archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/archive_questions.py"/>
        <source>The part that reads the archive ended unexpectedly.</source>
        <translation>La partie qui lit l’archive s’est arrêtée de façon inattendue.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/export_commands.py"/>
        <source>The part that writes exports has stopped.</source>
        <translation>La partie qui écrit les exports s’est arrêtée.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/export_commands.py"/>
        <source>The part that writes exports ended unexpectedly.</source>
        <translation>La partie qui écrit les exports s’est arrêtée de façon inattendue.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/export_commands.py"/>
        <source>Nothing was overwritten. Try again.</source>
        <translation>Rien n’a été écrasé. Réessayez.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/file_commands.py"/>
        <source>{0} could not be read: its disk does not answer.</source>
        <translation>{0} n’a pas pu être lu : son disque ne répond pas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/file_commands.py"/>
        <source>Connect it again, and open it then.</source>
        <translation>Reconnectez-le, puis ouvrez le fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/import_previews.py"/>
        <source>The files could not be looked into.</source>
        <translation>Les fichiers n’ont pas pu être examinés.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/import_previews.py"/>
        <source>They can be imported all the same; the report says what is wrong.</source>
        <translation>Ils peuvent être importés malgré tout ; le rapport dira ce qui ne va pas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/placing.py"/>
        <source>The story has no paragraph {0} any more.</source>
        <translation>L’article n’a plus de paragraphe {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/placing.py"/>
        <source>Suggestions follow in a moment.</source>
        <translation>Les suggestions suivent dans un instant.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/placing.py"/>
        <source>The story links to this article already.</source>
        <translation>L’article contient déjà ce lien.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/placing.py"/>
        <source>The story has {0} links in its sentences already; more are noise to its readers.</source>
        <translation>Les phrases de l’article portent déjà {0} liens ; davantage gênerait les lecteurs.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/placing.py"/>
        <source>Insert a READ ALSO instead.</source>
        <translation>Insérez plutôt un LIRE AUSSI.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/publish_job.py"/>
        <source>The part that writes into the archive ended unexpectedly.</source>
        <translation>La partie qui écrit dans l’archive s’est arrêtée de façon inattendue.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/ui/window/publish_job.py"/>
        <source>Your text is safe. Try again: nothing is put into an archive twice.</source>
        <translation>Votre texte est en sûreté. Réessayez : rien n’entre deux fois dans une archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/archive.py"/>
        <source>There is no archive open.</source>
        <translation>Aucune archive n’est ouverte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/archive.py"/>
        <source>Import your newsroom’s stories first.</source>
        <translation>Importez d’abord les articles de votre rédaction.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/archive.py"/>
        <source>This article is no longer in the archive.</source>
        <translation>Cet article n’est plus dans l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/archive.py"/>
        <source>Search for it again.</source>
        <translation>Cherchez-le à nouveau.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/archive.py"/>
        <source>Found by your search</source>
        <translation>Trouvé par votre recherche</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/line_server.py"/>
        <source>Your text is safe. Try again, or restart suggestions.</source>
        <translation>Votre texte est en sécurité. Réessayez, ou redémarrez les suggestions.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/line_server.py"/>
        <source>The {0} worker could not do that ({1}: {2}).</source>
        <translation>Le processus « {0} » n’a pas pu faire cela ({1} : {2}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/line_server.py"/>
        <source>Make some room, then try again.</source>
        <translation>Faites de la place, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/protocol/wire.py"/>
        <source>A message could not be read: {0}.</source>
        <translation>Un message n’a pas pu être lu : {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/spelling.py"/>
        <source>There is no list of the newsroom’s words.</source>
        <translation>Il n’y a pas de liste des mots de la rédaction.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/spelling.py"/>
        <source>Open or import an archive first.</source>
        <translation>Ouvrez ou importez d’abord une archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/starting.py"/>
        <source>There is no worker “{0}”.</source>
        <translation>Il n’y a pas de processus « {0} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workers/starting.py"/>
        <source>Workers are: {0}.</source>
        <translation>Les processus sont : {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/archives.py"/>
        <source>An archive needs a name.</source>
        <translation>Une archive a besoin d’un nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/archives.py"/>
        <source>Write a word or two.</source>
        <translation>Écrivez un mot ou deux.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/archives.py"/>
        <source>{0} could not be deleted ({1}).</source>
        <translation>{0} n’a pas pu être supprimé ({1}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/archives.py"/>
        <source>Check the folder’s rights; delete the rest by hand.</source>
        <translation>Vérifiez les droits du dossier ; supprimez le reste à la main.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>Make a smaller copy of it first, for example 3,000 pixels wide.</source>
        <translation>Faites-en d’abord une copie plus petite, par exemple large de 3 000 pixels.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>Choose a picture.</source>
        <translation>Choisissez une image.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>“{0}” is not there any more.</source>
        <translation>« {0} » n’est plus là.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>Check where the picture is now.</source>
        <translation>Vérifiez où se trouve l’image.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>“{0}” is a folder.</source>
        <translation>« {0} » est un dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>“{0}” could not be read: {1}.</source>
        <translation>« {0} » n’a pas pu être lu : {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>Check its rights and the disk.</source>
        <translation>Vérifiez ses droits et le disque.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>“{0}” is larger than 50 MB.</source>
        <translation>« {0} » dépasse 50 Mo.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>“{0}” is empty.</source>
        <translation>« {0} » est vide.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>Copy the picture again from where it came from.</source>
        <translation>Recopiez l’image depuis son origine.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>“{0}” is not a picture, whatever its name says.</source>
        <translation>« {0} » n’est pas une image, quoi qu’en dise son nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>Choose a JPEG, PNG or WebP file.</source>
        <translation>Choisissez un fichier JPEG, PNG ou WebP.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>“{0}” is in {1} form, which web pages do not show.</source>
        <translation>« {0} » est au format {1}, que les pages web n’affichent pas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>Save it as JPEG or PNG first.</source>
        <translation>Enregistrez-la d’abord en JPEG ou PNG.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>Beside the story lies a file named “{0}”, where its pictures would go.</source>
        <translation>À côté de l’article se trouve un fichier « {0} », là où iraient ses images.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>Rename that file.</source>
        <translation>Renommez ce fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>There are too many pictures named “{0}”.</source>
        <translation>Trop d’images se nomment « {0} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/assets.py"/>
        <source>Give the picture another name.</source>
        <translation>Donnez un autre nom à l’image.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_folder.py"/>
        <source>Write the whole path of the folder.</source>
        <translation>Écrivez le chemin entier du dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_folder.py"/>
        <source>There is a file of this name.</source>
        <translation>Il y a un fichier de ce nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_folder.py"/>
        <source>The folder holds other things. Choose an empty one, or one that is not there yet.</source>
        <translation>Le dossier contient autre chose. Choisissez-en un vide, ou qui n’existe pas encore.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_folder.py"/>
        <source>{0} cannot be a desk profile.</source>
        <translation>{0} ne peut pas être un profil du desk.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_folder.py"/>
        <source>Leave the words out.</source>
        <translation>Laissez les mots de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_folder.py"/>
        <source>{0} is a link that leads out of the folder.</source>
        <translation>{0} est un lien qui mène hors du dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_folder.py"/>
        <location filename="../../src/editorapp/workspace/desk_profile.py"/>
        <source>{0} is too large for a desk profile.</source>
        <translation>{0} est trop gros pour un profil du desk.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_folder.py"/>
        <source>Leave it out.</source>
        <translation>Laissez-le de côté.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_folder.py"/>
        <location filename="../../src/editorapp/workspace/page_themes.py"/>
        <source>{0} could not be read ({1}).</source>
        <translation>{0} n’a pas pu être lu ({1}).</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_profile.py"/>
        <source>The desk profile {0} does not answer. Until it does, the defaults are used.</source>
        <translation>Le profil du desk {0} ne répond pas. D’ici là, les valeurs d’origine servent.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_profile.py"/>
        <source>The desk profile {0} cannot be read ({1}). Until it can, the defaults are used.</source>
        <translation>Le profil du desk {0} ne peut pas être lu ({1}). D’ici là, les valeurs d’origine servent.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_profile.py"/>
        <source>The desk profile {0} is not there. Until it is back, the defaults are used.</source>
        <translation>Le profil du desk {0} n’est pas là. Jusqu’à son retour, les valeurs d’origine servent.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_profile.py"/>
        <source>The desk profile “{0}” has {1} more values that cannot be used.</source>
        <translation>Le profil du desk « {0} » a {1} autres valeurs inutilisables.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_profile.py"/>
        <source>The desk profile “{0}” has “{1}”, which means nothing.</source>
        <translation>Le profil du desk « {0} » contient « {1} », qui ne veut rien dire.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_profile.py"/>
        <source>The desk profile “{0}” cannot set {1}: that is for each person to choose.</source>
        <translation>Le profil du desk « {0} » ne peut pas régler {1} : c’est à chacun de choisir.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/desk_profile.py"/>
        <source>The desk profile “{0}”: {1} {2}, not {3}.</source>
        <translation>Le profil du desk « {0} » : {1} {2}, pas {3}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/history.py"/>
        <source>Earlier versions were not taken along: {0}.</source>
        <translation>Les versions antérieures n’ont pas suivi : {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/history.py"/>
        <source>They stay with the story as it was before.</source>
        <translation>Elles restent avec l’article tel qu’il était.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/history_file.py"/>
        <source>This version is damaged and cannot be read.</source>
        <translation>Cette version est endommagée et ne peut pas être lue.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/history_file.py"/>
        <source>Choose another one; the story itself is not concerned.</source>
        <translation>Choisissez-en une autre ; l’article lui-même n’est pas touché.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/history_file.py"/>
        <source>This version is not there any more.</source>
        <translation>Cette version n’existe plus.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/history_file.py"/>
        <source>Choose another one.</source>
        <translation>Choisissez-en une autre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/history_file.py"/>
        <source>This version was kept by a newer Read Also.</source>
        <translation>Cette version a été gardée par un Read Also plus récent.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/history_file.py"/>
        <source>Update the program to read it.</source>
        <translation>Mettez le programme à jour pour la lire.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/journal.py"/>
        <source>{0} cannot be used.</source>
        <translation>{0} ne peut pas être utilisé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/journal.py"/>
        <source>Look what removes files there.</source>
        <translation>Cherchez ce qui y supprime des fichiers.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/journal.py"/>
        <source>{0} could not be removed.</source>
        <translation>{0} n’a pas pu être supprimé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/journal.py"/>
        <source>Check the folder’s rights.</source>
        <translation>Vérifiez les droits du dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/page_themes.py"/>
        <source>Choose another page theme.</source>
        <translation>Choisissez un autre thème de page.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/page_themes.py"/>
        <source>{0} is too large for a page theme.</source>
        <translation>{0} est trop gros pour un thème de page.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/page_themes.py"/>
        <source>It may have 500 kB.</source>
        <translation>Il peut atteindre 500 ko.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/paths.py"/>
        <source>Your home folder cannot be written. Read Also keeps its files in {0} for now.</source>
        <translation>Votre dossier personnel est protégé en écriture. Read Also garde ses fichiers dans {0} pour l’instant.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/paths.py"/>
        <source>The files that belong to Read Also are missing.</source>
        <translation>Il manque les fichiers fournis avec Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/paths.py"/>
        <source>No folder was found to keep files in.</source>
        <translation>Aucun dossier trouvé pour y garder des fichiers.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/paths.py"/>
        <source>Set HOME to a folder you may write to.</source>
        <translation>Donnez à HOME un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/process_locks.py"/>
        <source>{0} cannot be locked.</source>
        <translation>{0} ne peut pas être verrouillé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/process_locks.py"/>
        <source>Check the folder’s rights and the room on its disk.</source>
        <translation>Vérifiez les droits du dossier et la place sur son disque.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Make some room, or save it on another disk.</source>
        <translation>Faites de la place, ou enregistrez sur un autre disque.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Save it in another folder, or ask for the rights.</source>
        <translation>Enregistrez dans un autre dossier, ou demandez les droits.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Save it in another folder.</source>
        <translation>Enregistrez dans un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>the disk is full.</source>
        <translation>le disque est plein.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>your share of this disk is used up.</source>
        <translation>votre part de ce disque est épuisée.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>it is too large for this disk.</source>
        <translation>il est trop gros pour ce disque.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Save it on another disk.</source>
        <translation>Enregistrez sur un autre disque.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>this disk is read-only.</source>
        <translation>ce disque est en lecture seule.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>you may not write there.</source>
        <translation>vous n’avez pas le droit d’y écrire.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>this is a folder.</source>
        <translation>c’est un dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Choose a file name.</source>
        <translation>Choisissez un nom de fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>a part of the path is a file, not a folder.</source>
        <translation>une partie du chemin est un fichier, pas un dossier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>the name is too long.</source>
        <translation>le nom est trop long.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Choose a shorter name.</source>
        <translation>Choisissez un nom plus court.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>the link leads back to itself.</source>
        <translation>le lien renvoie à lui-même.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>a file of this name is in the way.</source>
        <translation>un fichier de ce nom fait obstacle.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>this disk does not allow such a name.</source>
        <translation>ce disque n’accepte pas un tel nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Choose a simpler name.</source>
        <translation>Choisissez un nom plus simple.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>the disk reports an error.</source>
        <translation>le disque signale une erreur.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>something holds this file in its place.</source>
        <translation>quelque chose retient ce fichier à sa place.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Save it under another name.</source>
        <translation>Enregistrez-le sous un autre nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>another program holds this file.</source>
        <translation>un autre programme retient ce fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Close it there, or save it under another name.</source>
        <translation>Fermez-le dans ce programme, ou enregistrez-le sous un autre nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>too many files are open.</source>
        <translation>trop de fichiers sont ouverts.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Close some programs, and save it again.</source>
        <translation>Fermez quelques programmes, puis enregistrez de nouveau.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>the memory is full.</source>
        <translation>la mémoire est pleine.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>the folder does not exist.</source>
        <translation>le dossier n’existe pas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Make the folder, or save it in another one.</source>
        <translation>Créez le dossier, ou enregistrez dans un autre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>the disk or network folder is not there any more.</source>
        <translation>le disque ou le dossier réseau n’est plus là.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Connect it again, or save it on another disk.</source>
        <translation>Reconnectez-le, ou enregistrez sur un autre disque.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>its folder does not let a file be replaced.</source>
        <translation>son dossier ne permet pas de remplacer un fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>Save it in another folder, or under another name.</source>
        <translation>Enregistrez-le dans un autre dossier, ou sous un autre nom.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/refusals.py"/>
        <source>{0} was not written: {1}</source>
        <translation>{0} n’a pas été écrit : {1}</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings.py"/>
        <source>{0} {1}, not {2}.</source>
        <translation>{0} {1}, et non {2}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings.py"/>
        <source>It is {0} now.</source>
        <translation>C’est {0} maintenant.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings.py"/>
        <source>{0} was not written: what is in it cannot be read.</source>
        <translation>{0} n’a pas été écrit : son contenu ne peut pas être lu.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings.py"/>
        <source>Check its rights; it is as it was.</source>
        <translation>Vérifiez ses droits ; il est tel quel.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings.py"/>
        <source>{0} The defaults are used.</source>
        <translation>{0} Les valeurs par défaut sont utilisées.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings.py"/>
        <source>There is no setting {0}.</source>
        <translation>Il n’y a pas de réglage {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings.py"/>
        <source>{0} {1}, not {2}; {3} is used.</source>
        <translation>{0} {1}, et non {2} ; {3} est utilisé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_file.py"/>
        <source>{0} is not valid: {1}.</source>
        <translation>{0} n’est pas valable : {1}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_file.py"/>
        <source>It is kept as {0}; the defaults are used.</source>
        <translation>Il est conservé sous {0} ; les valeurs par défaut sont utilisées.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_file.py"/>
        <source>The defaults are used; the next change of a setting replaces this file.</source>
        <translation>Les valeurs par défaut sont utilisées ; le prochain changement d’un réglage remplacera ce fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>The byline of a new story.</source>
        <translation>La signature d’un nouvel article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Enter writes a blank line and Backspace takes it away. Off: one line end.</source>
        <translation>Entrée écrit une ligne vide et Retour arrière l’enlève. Sinon : un simple retour à la ligne.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>An opening sign brings its closing one, or goes around the selection.</source>
        <translation>Un signe ouvrant amène le signe fermant, ou entoure la sélection.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Straight quotes, hyphens and dots become typographic ones while you type.</source>
        <translation>Guillemets droits, tirets et points deviennent typographiques pendant la frappe.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Those that straight quotes become.</source>
        <translation>Ceux que deviennent les guillemets droits.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>No-break spaces before ; : ! ? where the marks are French.</source>
        <translation>Espaces insécables avant ; : ! ? quand les guillemets sont français.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Keep the line being written at one height.</source>
        <translation>Garder à la même hauteur la ligne en cours.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Show only the paragraph being written in full colour.</source>
        <translation>Ne montrer en pleine couleur que le paragraphe en cours.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Words to write from start to quit; 0 for no goal.</source>
        <translation>Mots à écrire du démarrage à la fermeture ; 0 : sans objectif.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Lower shows more, looser matches.</source>
        <translation>Plus bas, davantage de résultats, moins proches.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Older stories stay in search.</source>
        <translation>Les plus anciens restent dans la recherche.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Written in front of the headline.</source>
        <translation>Écrit devant le titre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>How many related articles are listed.</source>
        <translation>Combien d’articles liés sont affichés.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Its folder. Empty: the starter archive.</source>
        <translation>Son dossier. Vide : l’archive de départ.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Which checks block, and what is too long: web, wire, or your own.</source>
        <translation>Quels contrôles bloquent, et ce qui est trop long : web, wire, ou le vôtre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>While you write. Every save keeps one, too.</source>
        <translation>Pendant que vous écrivez. Chaque enregistrement en garde une aussi.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>The newest twenty of a story stay longer.</source>
        <translation>Les vingt dernières d’un article restent plus longtemps.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Beyond it, older ones are thinned out.</source>
        <translation>Au-delà, les plus anciennes sont éclaircies.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Mark words that are misspelt while you write.</source>
        <translation>Signaler les fautes pendant que vous écrivez.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Empty: the language of each story.</source>
        <translation>Vide : la langue de chaque article.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>A file with a word on each line. Empty: words.txt in the archive.</source>
        <translation>Un fichier avec un mot par ligne. Vide : words.txt dans l’archive.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>The CSS file that the page wears, without its ending.</source>
        <translation>Le fichier CSS que porte la page, sans son extension.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>A folder of CSS files, beside your own.</source>
        <translation>Un dossier de fichiers CSS, en plus des vôtres.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Of the page alone.</source>
        <translation>De la page seule.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Of the text on the page.</source>
        <translation>Du texte sur la page.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Text and page show the same place.</source>
        <translation>Le texte et la page montrent le même endroit.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>The one that is proposed.</source>
        <translation>Celui qui est proposé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>In a zip archive, where a format has photos.</source>
        <translation>Dans une archive zip, si le format a des photos.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Of prints and PDFs.</source>
        <translation>Des impressions et PDF.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Light for paper, dark for ink.</source>
        <translation>Clair comme le papier, sombre comme l’encre.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Of menus and messages, from the next start.</source>
        <translation>Des menus et des messages, dès le prochain démarrage.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Of the story, in pixels.</source>
        <translation>De l’article, en pixels.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Of all texts and controls, in per cent.</source>
        <translation>De tous les textes et boutons, en pour cent.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Show the story as published beside the text.</source>
        <translation>Montrer à côté du texte l’article tel que publié.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Show related articles beside the text.</source>
        <translation>Montrer les articles liés à côté du texte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>Show the story as published instead of the text.</source>
        <translation>Montrer l’article tel que publié au lieu du texte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>The folder your newsroom has handed to you. Empty: none.</source>
        <translation>Le dossier que votre rédaction vous a remis. Vide : aucun.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>See “editorapp settings list”.</source>
        <translation>Voyez « editorapp settings list ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/settings_table.py"/>
        <source>There is no setting “{0}”.</source>
        <translation>Il n’y a pas de réglage « {0} ».</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/shortcuts.py"/>
        <source>{0} The usual keys are used.</source>
        <translation>{0} Les touches habituelles sont utilisées.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/shortcuts.py"/>
        <source>{0} is not valid: {1}. The usual keys are used.</source>
        <translation>{0} n’est pas valable : {1}. Les touches habituelles sont utilisées.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/shortcuts.py"/>
        <source>{0}: the key of {1} must be text, such as "Ctrl+Shift+Q".</source>
        <translation>{0} : la touche de {1} doit être un texte, tel que "Ctrl+Shift+Q".</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/starter_drafts.py"/>
        <source>The starter drafts that belong to Read Also are missing.</source>
        <translation>Il manque les brouillons de départ fournis avec Read Also.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/templates.py"/>
        <source>{0} cannot be read.</source>
        <translation>{0} est illisible.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/templates.py"/>
        <source>{0} has {1} files; the first {2} were read.</source>
        <translation>{0} contient {1} fichiers ; les {2} premiers ont été lus.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/templates.py"/>
        <source>{0} is too large.</source>
        <translation>{0} est trop gros.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>Choose a text file, such as Markdown; if it is one, save it as UTF-8 first.</source>
        <translation>Choisissez un fichier de texte, tel que Markdown ; si c’en est un, enregistrez-le d’abord en UTF-8.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>{0} is not a text file.</source>
        <translation>{0} n’est pas un fichier de texte.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>{0} is not an ordinary file.</source>
        <translation>{0} n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>{0} does not exist.</source>
        <translation>{0} n’existe pas.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>Check the name; it may have been moved or renamed.</source>
        <translation>Vérifiez le nom ; il a peut-être été déplacé ou renommé.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>{0} is a folder, not a file.</source>
        <translation>{0} est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>{0} may not be read.</source>
        <translation>Vous n’avez pas le droit de lire {0}.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>Ask for the rights, or copy the file.</source>
        <translation>Demandez les droits, ou copiez le fichier.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>Check the name and the disk.</source>
        <translation>Vérifiez le nom et le disque.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>{0} is larger than 10 MB.</source>
        <translation>{0} dépasse 10 Mo.</translation>
    </message>
    <message>
        <location filename="../../src/editorapp/workspace/text_files.py"/>
        <source>Read Also opens stories; split the file first.</source>
        <translation>Read Also ouvre des articles ; divisez d’abord le fichier.</translation>
    </message>
</context>
</TS>
