; Inno Setup 6 script of the installer for Windows, per person, no administrator needed.
;
;   python run.py package
;   iscc /DVersion=0.1.0 packaging\windows\read-also.iss
;
; The first line makes dist\read-also and build\icons, which this script packs into dist.

#ifndef Version
  #error Give the version: iscc /DVersion=0.1.0 read-also.iss
#endif

[Setup]
AppId={{6C1B4E5F-7C0B-4B6B-9C53-3B0D6F0A5E21}
AppName=Read Also
AppVersion={#Version}
AppVerName=Read Also {#Version}
AppPublisher=The Read Also developers
DefaultDirName={autopf}\Read Also
DefaultGroupName=Read Also
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\read-also.ico
UninstallDisplayIcon={app}\Read Also.exe
OutputDir=..\..\dist
OutputBaseFilename=read-also-{#Version}-windows-x64
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
ChangesEnvironment=yes
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
en.Markdown=Offer Read Also for Markdown files (.md)
fr.Markdown=Proposer Read Also pour les fichiers Markdown (.md)
en.Command=Make the command “editorapp” known to the command prompt
fr.Command=Rendre la commande « editorapp » disponible dans l’invite de commandes
en.Document=Markdown document
fr.Document=Document Markdown

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "markdown"; Description: "{cm:Markdown}"
Name: "command"; Description: "{cm:Command}"; Flags: unchecked

[InstallDelete]
; A library of an older version would be found beside the new one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\read-also\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Read Also"; Filename: "{app}\Read Also.exe"
Name: "{autodesktop}\Read Also"; Filename: "{app}\Read Also.exe"; Tasks: desktopicon

[Registry]
; Offered under "Open with"; what opens .md now stays as it is.
Root: HKA; Subkey: "Software\Classes\.md\OpenWithProgids"; ValueType: string; ValueName: "ReadAlso.Markdown"; ValueData: ""; Flags: uninsdeletevalue; Tasks: markdown
Root: HKA; Subkey: "Software\Classes\ReadAlso.Markdown"; ValueType: string; ValueData: "{cm:Document}"; Flags: uninsdeletekey; Tasks: markdown
Root: HKA; Subkey: "Software\Classes\ReadAlso.Markdown\DefaultIcon"; ValueType: string; ValueData: "{app}\Read Also.exe,0"; Tasks: markdown
Root: HKA; Subkey: "Software\Classes\ReadAlso.Markdown\shell\open\command"; ValueType: string; ValueData: """{app}\Read Also.exe"" ""%1"""; Tasks: markdown
Root: HKA; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Check: not IsAdminInstallMode and IsNewInPath(ExpandConstant('{app}')); Tasks: command

[Run]
Filename: "{app}\Read Also.exe"; Description: "{cm:LaunchProgram,Read Also}"; Flags: nowait postinstall skipifsilent

[Code]
function IsNewInPath(Folder: String): Boolean;
var
  Known: String;
begin
  if not RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Known) then
    Known := '';
  Result := Pos(';' + Lowercase(Folder) + ';', ';' + Lowercase(Known) + ';') = 0;
end;
